package dk.loeftet.casework.contact;

import dk.loeftet.casework.control.Typed;
import dk.loeftet.extension.web.InvalidInput;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Reads what somebody entered about a call, and says what is wrong with it. */
@Component
class CallCheck {

    private final Clock clock;

    CallCheck(Clock clock) {
        this.clock = clock;
    }

    /** @throws InvalidInput when a field is missing or wrong */
    Call accepted(Entered entered) {
        CallParty party = CallParty.of(entered.party())
                .orElseThrow(() -> new InvalidInput("party", "Vælg, hvem opkaldet var med."));
        boolean outgoing = Call.OUT.equals(entered.direction());
        if (!outgoing && !Call.IN.equals(entered.direction())) {
            throw new InvalidInput("direction", "Vælg, hvem der ringede.");
        }
        if (entered.reached() == null) {
            throw new InvalidInput("reached", "Vælg, om I talte sammen.");
        }
        String body = Typed.text("text", entered.text(), "Teksten");
        if (entered.reached() && body == null) {
            throw new InvalidInput("text", "Skriv kort, hvad I talte om.");
        }
        return new Call(party, outgoing, entered.reached(), body, day(entered.on()));
    }

    private LocalDate day(@Nullable String typed) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = Typed.date("on", typed, "Datoen findes ikke. Skriv den som dd-mm-åååå.");
        if (day == null) {
            return today;
        }
        if (day.isAfter(today)) {
            throw new InvalidInput("on", "Opkaldet kan ikke ligge i fremtiden. Ret datoen.");
        }
        if (day.isBefore(today.minusYears(1))) {
            throw new InvalidInput("on", "Opkaldet kan højst ligge et år tilbage. Ret datoen.");
        }
        return day;
    }

    /** A call as it comes in; without a day it was today. */
    record Entered(
            @Nullable String party,
            @Nullable String direction,
            @Nullable Boolean reached,
            @Nullable String text,
            @Nullable String on) {}
}
