package dk.loeftet.casework.cases;

import dk.loeftet.casework.person.ContactData;
import dk.loeftet.casework.person.Cpr;
import java.time.LocalDate;
import org.springframework.lang.Nullable;

/**
 * A person who has been reported as unemployed; everything in it has been checked.
 *
 * @param officeId the office of the person's municipality
 * @param adviser user id of the adviser that was named, null to let the rules name one
 * @param adviserText the adviser that was named, where that is no user here
 * @param nextTalkOn date of the next talk that is already agreed
 * @param stage id of the stage at which a running case starts, null to start at the beginning
 * @param source how it came in
 */
public record Registration(
        Cpr cpr,
        ContactData contact,
        String officeId,
        UnemploymentSpell spell,
        @Nullable String adviser,
        @Nullable String adviserText,
        @Nullable LocalDate nextTalkOn,
        @Nullable String stage,
        Source source) {

    /** Nothing personal in a log line. */
    @Override
    public String toString() {
        return "Registration";
    }
}
