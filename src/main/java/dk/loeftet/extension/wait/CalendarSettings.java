package dk.loeftet.extension.wait;

import jakarta.validation.constraints.Pattern;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the working calendar, {@code loeftet.calendar}.
 *
 * @param closedDays days of every year, as {@code MM-dd}, on which all offices are closed although they are no public
 *     holidays
 */
@Validated
@ConfigurationProperties("loeftet.calendar")
record CalendarSettings(
        @DefaultValue({"06-05", "12-24", "12-31"})
        List<@Pattern(regexp = MONTH_AND_DAY, message = "skal være en dag skrevet MM-dd, fx 06-05") String>
                closedDays) {

    private static final String MONTH_AND_DAY =
            "(0[13578]|1[02])-(0[1-9]|[12]\\d|3[01])|(0[469]|11)-(0[1-9]|[12]\\d|30)|02-(0[1-9]|[12]\\d)";

    Set<MonthDay> days() {
        return closedDays.stream().map(day -> MonthDay.parse("--" + day)).collect(Collectors.toUnmodifiableSet());
    }
}
