package dk.loeftet.casework.education;

/**
 * A vocational education.
 *
 * @param id stable short name
 * @param name what people call it
 * @param trade its trade, used to name people on a case
 * @param durationWeeks whole length without credit, school and placement together, in weeks
 */
public record Education(String id, String name, String trade, int durationWeeks) {}
