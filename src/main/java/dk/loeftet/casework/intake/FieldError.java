package dk.loeftet.casework.intake;

/**
 * What is wrong with one value.
 *
 * @param column the name of the column or field
 * @param value what was given, short and without any CPR number
 * @param message what is wrong and how to cure it, in Danish
 */
record FieldError(String column, String value, String message) {}
