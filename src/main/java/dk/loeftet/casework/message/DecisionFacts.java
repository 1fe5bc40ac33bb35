package dk.loeftet.casework.message;

import dk.loeftet.extension.notification.MessageFacts;
import dk.loeftet.extension.notification.OutboxMessage;
import dk.loeftet.extension.notification.Placeholder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** The latest decision of the case, the latest hearing before it, and the complaint whose own run sends the message. */
@Component("decisionLetterFacts")
class DecisionFacts implements MessageFacts {

    private static final String DECISION = "afgørelser";
    private static final String BOTH = "afgørelser og klager";
    private static final String HEARING = "partshøring";

    private final JdbcClient jdbc;

    DecisionFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Placeholder> placeholders() {
        return List.of(
                new Placeholder("afgoerelse", "hvad vi har afgjort", DECISION),
                new Placeholder("begrundelse", "begrundelsen for afgørelsen, eller for svaret på klagen", BOTH),
                new Placeholder("lovhenvisning", "reglen, som afgørelsen bygger på", DECISION),
                new Placeholder("klagefrist", "sidste dag at klage", BOTH),
                new Placeholder("klagedato", "dagen, hvor vi modtog klagen", "klager"),
                new Placeholder("afgoerelse-paa-vej", "hvad vi er på vej til at afgøre", HEARING),
                new Placeholder("oplysninger", "hvad borgeren høres om", HEARING));
    }

    @Override
    public Map<String, String> of(OutboxMessage message) {
        Values values = new Values();
        jdbc.sql("""
                        select d.outcome, d.reasons, d.law_ref, d.complaint_until, e.name as education
                        from case_decision d join case_file c on c.id = d.case_id
                          left join education e on e.id = d.education_id
                        where c.case_number = :caseNumber order by d.decided_at desc fetch first 1 row only
                        """)
                .param("caseNumber", message.businessKey())
                .query(Decision.class)
                .optional()
                .ifPresent(decision -> values.put("afgoerelse", decision.inWords())
                        .put("begrundelse", decision.reasons())
                        .put("lovhenvisning", decision.lawRef())
                        .put("klagefrist", decision.complaintUntil()));
        jdbc.sql("""
                        select h.proposed, h.facts from hearing h join case_file c on c.id = h.case_id
                        where c.case_number = :caseNumber order by h.sent_at desc fetch first 1 row only
                        """)
                .param("caseNumber", message.businessKey())
                .query(Hearing.class)
                .optional()
                .ifPresent(hearing ->
                        values.put("afgoerelse-paa-vej", hearing.inWords()).put("oplysninger", hearing.facts()));
        // A message of the complaint's own run gives the reasons of the complaint.
        jdbc.sql("""
                        select received_on, complaint_until, coalesce(reassessment_reasons, late_reasons) as reasons
                        from complaint where process_instance_id = :instance
                        """)
                .param("instance", message.processInstanceId())
                .query(Complaint.class)
                .optional()
                .ifPresent(complaint -> values.put("klagedato", complaint.receivedOn())
                        .put("begrundelse", complaint.reasons())
                        .put("klagefrist", complaint.complaintUntil()));
        return values.known();
    }

    private record Decision(
            String outcome,
            @Nullable String reasons,
            @Nullable String lawRef,
            @Nullable LocalDate complaintUntil,
            @Nullable String education) {

        String inWords() {
            String what =
                    "bevilget".equals(outcome) ? "Du får bevilget uddannelsesløft" : "Du får afslag på uddannelsesløft";
            return education == null ? what + "." : what + " til uddannelsen " + education + ".";
        }
    }

    private record Complaint(
            LocalDate receivedOn,
            @Nullable LocalDate complaintUntil,
            @Nullable String reasons) {}

    private record Hearing(String proposed, @Nullable String facts) {

        String inWords() {
            return "delvist".equals(proposed)
                    ? "Du får kun en del af det, du har søgt om."
                    : "Du får afslag på uddannelsesløft.";
        }
    }
}
