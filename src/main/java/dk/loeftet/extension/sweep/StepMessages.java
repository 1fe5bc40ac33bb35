package dk.loeftet.extension.sweep;

import dk.loeftet.extension.notification.OutboxMessage;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Predicate;

/** Words a due step as a message to one person. */
class StepMessages {

    /** Our own people, the recipients of reminders and escalations. */
    static final String EMPLOYEE = "medarbejder";

    static final String REMINDER = "paamindelse";
    static final String ESCALATION = "eskalering";

    private final Predicate<String> templates;

    /** @param templates whether there is a text with a key */
    StepMessages(Predicate<String> templates) {
        this.templates = templates;
    }

    OutboxMessage of(DueStep step, String user, OffsetDateTime now) {
        return OutboxMessage.toEmployee(
                template(step),
                EMPLOYEE,
                user,
                now,
                step.businessKey(),
                step.processInstanceId(),
                step.activityId(),
                step.waitId(),
                step.waitId() + ":" + step.dueOn() + ":" + step.index() + ":" + user,
                step.isReminder() ? bundle(user, now.toLocalDate()) : null);
    }

    /** What reminds one person on one day goes out as one message. */
    private static String bundle(String user, LocalDate day) {
        return EMPLOYEE + ":" + user + ":" + day;
    }

    /** The deadline's own text where a process owner has written one. */
    private String template(DueStep step) {
        String general = step.isReminder() ? REMINDER : ESCALATION;
        String own = general + "." + step.deadlineKey();
        return templates.test(own) ? own : general;
    }
}
