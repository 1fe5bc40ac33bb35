package dk.loeftet.casework.cases;

import dk.loeftet.casework.access.TrustedCalls;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the pathway that somebody has corrected what a case is screened on. Where the case has come past the point at
 * which that matters, nobody listens and nothing happens: a later decision takes the facts as they are then.
 */
@Component
public class Rescreening {

    /** The case waits for missing facts, or the adviser has not acknowledged yet. */
    private static final List<String> MESSAGES = List.of("factsCleared", "factsCorrected");

    private final RuntimeService runtime;
    private final TrustedCalls engine;

    Rescreening(RuntimeService runtime, TrustedCalls engine) {
        this.runtime = runtime;
        this.engine = engine;
    }

    /** Screens the case again if it still stands before its first step; the date of its next talk goes along. */
    public void screenAgain(String caseNumber, @Nullable LocalDate nextTalkOn) {
        String date = nextTalkOn == null ? null : nextTalkOn.toString();
        engine.call(() -> MESSAGES.stream()
                .map(message -> runtime.createMessageCorrelation(message)
                        .processInstanceBusinessKey(caseNumber)
                        .setVariable(CaseVariables.NEXT_TALK_ON, date)
                        .correlateAllWithResult())
                // The first message may bring the case to where it would listen to the second.
                .filter(listeners -> !listeners.isEmpty())
                .findFirst());
    }
}
