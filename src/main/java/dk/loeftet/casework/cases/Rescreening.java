package dk.loeftet.casework.cases;

import dk.loeftet.casework.access.TrustedCalls;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
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
    private final Clock clock;

    Rescreening(RuntimeService runtime, TrustedCalls engine, Clock clock) {
        this.runtime = runtime;
        this.engine = engine;
        this.clock = clock;
    }

    /** Screens the case again if it still stands before its first step; the date of its next talk goes along. */
    public void screenAgain(CaseFile corrected) {
        String nextTalk = corrected.talkAhead(LocalDate.now(clock));
        engine.call(() -> MESSAGES.stream()
                .map(message -> runtime.createMessageCorrelation(message)
                        .processInstanceBusinessKey(corrected.caseNumber())
                        .setVariable(CaseVariables.NEXT_TALK_ON, nextTalk)
                        .correlateAllWithResult())
                // The first message may bring the case to where it would listen to the second.
                .filter(listeners -> !listeners.isEmpty())
                .findFirst());
    }
}
