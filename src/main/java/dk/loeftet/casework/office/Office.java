package dk.loeftet.casework.office;

/**
 * An office that owns cases.
 *
 * @param id the tenant id in the engine
 * @param municipality three digits, for instance {@code 161}
 * @param name what people call it
 */
public record Office(String id, String municipality, String name) {}
