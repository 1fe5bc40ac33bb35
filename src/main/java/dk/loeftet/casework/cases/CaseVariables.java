package dk.loeftet.casework.cases;

/** The variables with which every pathway starts. */
public final class CaseVariables {

    /** The office that the case belongs to; also the tenant of the instance. */
    public static final String OFFICE_ID = "officeId";

    /** How the case came in: a code of {@link Source}. */
    public static final String SOURCE = "source";

    /** The a-kasse among the partners; absent when there is none. */
    public static final String AKASSE_ID = "akasseId";

    private CaseVariables() {}
}
