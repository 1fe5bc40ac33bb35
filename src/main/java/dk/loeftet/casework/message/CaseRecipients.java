package dk.loeftet.casework.message;

import dk.loeftet.extension.notification.RecipientFinder;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Finds the citizen, the named people and the partners of a case; answers with ids only. */
@Component
class CaseRecipients implements RecipientFinder {

    /** The words of models and texts for those who get messages about a case. */
    static final Set<String> KINDS = new TreeSet<>(Set.of(
            "borger", "uddannelsesambassadoer", "sagsbehandler", "skole", "akasse", "virksomhed", "ankestyrelsen"));

    private final JdbcClient jdbc;

    CaseRecipients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> find(DelegateExecution execution, String recipientKind) {
        return of(execution.getProcessBusinessKey(), recipientKind);
    }

    /** As {@link #find}, where no execution asks. */
    Optional<String> of(@Nullable String caseNumber, String recipientKind) {
        return jdbc.sql("""
                        select person_id, ambassador, adviser, school_id, akasse_id,
                          (select o.company_id from case_opening o where o.case_id = c.id
                           order by o.noted_at desc, o.id fetch first 1 row only) as company_id
                        from case_file c where case_number = :caseNumber
                        """)
                .param("caseNumber", caseNumber)
                .query(People.class)
                .optional()
                .map(people -> people.of(recipientKind));
    }

    private record People(
            String personId,
            @Nullable String ambassador,
            @Nullable String adviser,
            @Nullable String schoolId,
            @Nullable String akasseId,
            @Nullable String companyId) {

        @Nullable
        String of(String recipientKind) {
            return switch (recipientKind) {
                case "borger" -> personId;
                case "uddannelsesambassadoer" -> ambassador;
                case "sagsbehandler" -> adviser;
                case "skole" -> schoolId;
                case "akasse" -> akasseId;
                case "virksomhed" -> companyId;
                case "ankestyrelsen" -> recipientKind;
                default ->
                    throw new IllegalArgumentException("Modtageren »" + recipientKind + "« kendes ikke. Brug en af "
                            + String.join(", ", KINDS) + ".");
            };
        }
    }
}
