package dk.loeftet.casework.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeftet.casework.cases.OpenedCase;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntakeTallyTest {

    private static final OpenedCase STARTED = new OpenedCase(true, "2026-000001", "glostrup", null);
    private static final OpenedCase KNOWN = new OpenedCase(false, "2026-000001", "glostrup", null);

    private final IntakeTally tally = new IntakeTally(2);

    @Test
    void noticesAreListedByLineUpToANumberAndThenCounted() {
        for (long line : new long[] {9, 3, 5}) {
            tally.opened(line, STARTED, notice());
        }

        IntakeResult result = tally.result(List.of());

        assertThat(result.notices()).extracting(IntakeResult.RowError::line).containsExactly(3L, 9L);
        assertThat(result.noticesOmitted()).isEqualTo(1);
        assertThat(result.errors()).isEmpty();
        assertThat(result.rejected()).isZero();
    }

    @Test
    void whoIsKnownAlreadyKeepsWhatIsKnownAndNeedsNoNotice() {
        tally.opened(2, KNOWN, notice());

        assertThat(tally.result(List.of()).notices()).isEmpty();
    }

    private static List<FieldError> notice() {
        return List.of(new FieldError("a_kasse", "Ukendt A-kasse", "A-kassen kendes ikke her."));
    }
}
