package dk.loeftet.casework.partner;

/**
 * A school, an a-kasse or a company.
 *
 * @param id short name, also the engine group of the partner's users
 * @param kind {@code skole}, {@code akasse} or {@code virksomhed}
 * @param name what people call it
 */
public record Partner(String id, String kind, String name) {

    public static final String SCHOOL = "skole";
    public static final String AKASSE = "akasse";
    public static final String COMPANY = "virksomhed";
}
