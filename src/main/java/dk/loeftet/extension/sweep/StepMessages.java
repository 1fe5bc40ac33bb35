package dk.loeftet.extension.sweep;

import dk.loeftet.extension.notification.OutboxMessage;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Words a due step as a message to one person. */
class StepMessages {

    /** Our own people, the recipients of reminders and escalations. */
    static final String EMPLOYEE = "medarbejder";

    static final String REMINDER = "paamindelse";
    static final String ESCALATION = "eskalering";

    private final Predicate<String> templates;
    private final ChannelOf channels;
    private final Map<String, String> chosen = new HashMap<>();

    /**
     * For one run; what it learns about channels is asked once.
     *
     * @param templates whether there is a text with a key
     * @param channels which way a text goes to a user
     */
    StepMessages(Predicate<String> templates, ChannelOf channels) {
        this.templates = templates;
        this.channels = channels;
    }

    OutboxMessage of(DueStep step, String user, OffsetDateTime now) {
        String template = template(step);
        return OutboxMessage.toEmployee(
                        template,
                        EMPLOYEE,
                        user,
                        now,
                        step.businessKey(),
                        step.processInstanceId(),
                        step.activityId(),
                        step.waitId(),
                        step.waitId() + ":" + step.dueOn() + ":" + step.index() + ":" + user,
                        bundle(step, user, now.toLocalDate()))
                .by(chosen.computeIfAbsent(template + " " + user, which -> channels.choose(template, user)));
    }

    /**
     * What reminds one person on one day goes out as one message, and what is escalated as another: a leader whose team
     * is late with two hundred cases reads one mail, not two hundred.
     */
    private static String bundle(DueStep step, String user, LocalDate day) {
        String bundle = EMPLOYEE + ":" + user + ":" + day;
        return step.isReminder() ? bundle : bundle + ":" + ESCALATION;
    }

    /** The deadline's own text where a process owner has written one. */
    private String template(DueStep step) {
        String general = step.isReminder() ? REMINDER : ESCALATION;
        String own = general + "." + step.deadlineKey();
        return templates.test(own) ? own : general;
    }

    /** Chooses the way of a message to one of our own people. */
    @FunctionalInterface
    interface ChannelOf {
        String choose(String template, String user);
    }
}
