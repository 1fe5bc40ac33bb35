package dk.loeftet.extension.form;

/** One thing that is wrong with what was submitted. */
record Fault(Reason reason, String field, String message) {}
