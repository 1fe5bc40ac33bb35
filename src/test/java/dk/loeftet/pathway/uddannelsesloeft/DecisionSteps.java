package dk.loeftet.pathway.uddannelsesloeft;

import dk.loeftet.pathway.uddannelsesloeft.CaseDriver.Answers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;

/** How people hear a citizen, decide and complain, in the words of a test. */
final class DecisionSteps {

    static final String DECIDE = "Træf afgørelse";
    static final String AWAIT_HEARING = "Afvent borgerens svar på partshøring";

    private DecisionSteps() {}

    static Answers refusal(CaseDriver theCase) {
        return unfavourable(theCase)
                .answer("decision", "afslag")
                .answer("grantedTrack", null)
                .answer("refusalLawRef", "LAB § 96");
    }

    static Answers partialGrant(CaseDriver theCase) {
        return unfavourable(theCase).answer("fullyFavourable", "nej");
    }

    private static Answers unfavourable(CaseDriver theCase) {
        return theCase.at(DECIDE)
                .answer("fullyFavourable", null)
                .answer("decisionReasons", "Betingelserne er ikke opfyldt.")
                .answer("citizenKnowsFacts", true);
    }

    static Answers hearing(CaseDriver theCase, String until) {
        return theCase.at(DECIDE)
                .answer("decision", "partshoering")
                .answer("grantedTrack", null)
                .answer("fullyFavourable", null)
                .answer("proposedDecision", "afslag")
                .answer("hearingFacts", "Skolen oplyser, at du har et svendebrev.")
                .answer("hearingUntil", until);
    }

    static void complaintComesIn(Pathwayland land, CaseDriver theCase) {
        land.engine
                .getRuntimeService()
                .createMessageCorrelation("complaintReceived")
                .processInstanceBusinessKey(theCase.number())
                .correlate();
    }

    /** The course is full, and the citizen gets a plan for another one, which waits for its decision. */
    static void anotherCourse(CaseDriver theCase) {
        theCase.hears("courseChanged")
                .at("Håndtér ændret kursusstart")
                .answer("startStatus", "andet-forloeb")
                .answer("courseStart", null)
                .answer("courseEnd", null)
                .submit();
        theCase.at("Aftal uddannelsesplan").submit();
        theCase.at("Kontrollér betingelser").submit();
    }

    static LocalDate dueOn(Task task) {
        return task.getDueDate()
                .toInstant()
                .atZone(ZoneId.of("Europe/Copenhagen"))
                .toLocalDate();
    }

    /** The last decision of the case. */
    static Map<String, Object> decision(CaseDriver theCase) {
        return theCase.row(
                "select d.outcome, d.reasons, d.decided_by, d.positive_list_id, d.fully_favourable, d.delivery,"
                        + " cast(d.delivered_on as varchar) as delivered_on,"
                        + " cast(d.complaint_until as varchar) as complaint_until from case_decision d"
                        + " join case_file c on c.id = d.case_id where c.case_number = :number"
                        + " order by d.decided_at desc fetch first 1 rows only");
    }
}
