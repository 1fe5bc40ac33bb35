package dk.loeftet.casework.cases;

/** Variables that the casework and every pathway share. */
public final class CaseVariables {

    /** The office that the case belongs to; also the tenant of the instance. */
    public static final String OFFICE_ID = "officeId";

    /** How the case came in: a code of {@link Source}. */
    public static final String SOURCE = "source";

    /** The a-kasse among the partners; absent when there is none. */
    public static final String AKASSE_ID = "akasseId";

    /** The school that the case is about now. */
    public static final String SCHOOL_ID = "schoolId";

    /** The education that the case is about now. */
    public static final String EDUCATION_ID = "educationId";

    /** Date of the next talk that is already agreed, {@code yyyy-MM-dd}; absent when there is none ahead. */
    public static final String NEXT_TALK_ON = "nextTalkOn";

    private CaseVariables() {}
}
