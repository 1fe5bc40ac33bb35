package dk.loeftet.casework.cases;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What the engine learns of every case when it begins, however it begins. */
final class FirstVariables {

    private FirstVariables() {}

    static Map<String, Object> of(CaseFile file, LocalDate today, boolean atLaterStage) {
        Map<String, Object> facts = new HashMap<>();
        facts.put(CaseVariables.OFFICE_ID, file.officeId());
        facts.put(CaseVariables.SOURCE, file.source());
        if (file.spell().akasseId() != null) {
            facts.put(CaseVariables.AKASSE_ID, file.spell().akasseId());
        }
        String nextTalk = file.talkAhead(today);
        if (nextTalk != null) {
            facts.put(CaseVariables.NEXT_TALK_ON, nextTalk);
        }
        if (atLaterStage) {
            // The stages before would have set these; a model may ask for them without knowing how the case began.
            facts.put(CaseVariables.SCHOOL_ID, null);
            facts.put(CaseVariables.EDUCATION_ID, null);
        }
        return facts;
    }
}
