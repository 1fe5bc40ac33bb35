package dk.loeftet.pathway.uddannelsesloeft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a reminder tells the citizen of the day. */
abstract class CitizenReminders {

    private static final String TEXT = "borger-paamindelse";

    private CasesAtHand hand;
    private CaseDriver theCase;
    private LocalDate due;

    @BeforeEach
    void aCaseThatWaitsOnTheCitizen(@Autowired ApplicationContext context) {
        Pathwayland land = new Pathwayland(context).prepared();
        Staff.hire(land.engine.getIdentityService());
        hand = new CasesAtHand(land);
        theCase = hand.waitingOnTheCitizen();
        due = LocalDate.parse(theCase.column("select cast(min(due_on) as varchar) from wait"
                        + " where business_key = :number and left_at is null and waiting_on = 'borger'"
                        + " and planned = false")
                .get(0));
    }

    @AfterEach
    void theClockRunsAgain() {
        ClockUtil.reset();
    }

    @Test
    void itIsTheDayOfTheAnswerNotThatOfATalkThatIsAgreedLater() {
        theCase.hears("ambassadorWanted")
                .at("Aftal samtale med borgeren")
                .answer("agreedTalkOn", due.plusDays(9).toString())
                .submit();

        assertThat(reminder()).contains("Fristen er den " + inDanish(due) + ".");
    }

    @Test
    void aDayThatIsPastIsNotToldAsIfItCame() {
        hand.land.itIs(due);
        assertThat(reminder()).contains("Fristen er den " + inDanish(due) + ".");

        hand.land.itIs(due.plusDays(1));
        assertThat(reminder()).contains("Fristen var den " + inDanish(due) + ", så svar i dag, hvis du kan.");
    }

    private String reminder() {
        hand.many(hand.adviser, Map.of("action", "REMIND", "cases", List.of(theCase.number())));
        return hand.land.letter(theCase.number(), TEXT);
    }

    private static String inDanish(LocalDate day) {
        return DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da-DK"))
                .format(day);
    }
}
