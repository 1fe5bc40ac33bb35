package dk.loeftet.casework.reminder;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the morning mails, {@code loeftet.digest}.
 *
 * @param tasks whether people get what is due
 * @param team whether leaders get where the cases of their team stand still
 * @param at from when they are written on a working day
 * @param until after that nobody calls it morning: the mails of a day on which the application stood still are left out
 */
@Validated
@ConfigurationProperties("loeftet.digest")
record DigestSettings(
        @DefaultValue("true") boolean tasks,
        @DefaultValue("true") boolean team,

        @DefaultValue("07:30") @DateTimeFormat(pattern = "HH:mm")
        LocalTime at,

        @DefaultValue("12:00") @DateTimeFormat(pattern = "HH:mm")
        LocalTime until) {

    boolean isTime(LocalTime time) {
        return (tasks || team) && !time.isBefore(at) && time.isBefore(until);
    }
}
