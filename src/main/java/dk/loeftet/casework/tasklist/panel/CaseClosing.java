package dk.loeftet.casework.tasklist.panel;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.control.NotPossibleNow;
import dk.loeftet.extension.web.InvalidInput;
import java.util.Set;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Closes a case as the panel does, for those who close several at once. */
@Component
public class CaseClosing {

    /** A move and a death are about one person each, and are said in that person's case. */
    private static final Set<String> CAUSES = Set.of(CloseCause.REGRETTED.code(), CloseCause.OTHER.code());

    private final CaseActions actions;

    CaseClosing(CaseActions actions) {
        this.actions = actions;
    }

    /**
     * Refuses a cause that is not for many.
     *
     * @throws InvalidInput for other codes
     */
    public static void check(@Nullable String cause) {
        if (cause == null || !CAUSES.contains(cause)) {
            throw new InvalidInput("cause", "Vælg, hvorfor sagerne lukkes: fortrudt eller andet.");
        }
    }

    /**
     * Closes one case.
     *
     * @throws NotPossibleNow when it is closed, of another office, or stands where it hears nothing
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(String caseNumber, String cause, String reason, Caller caller) {
        try {
            actions.close(caseNumber, new CaseActionController.Close(reason, cause, null), caller);
        } catch (CaseMayNotMove | NotFound | FieldError refused) {
            throw new NotPossibleNow(refused.getMessage());
        }
    }
}
