package dk.loeftet.pathway.uddannelsesloeft;

import dk.loeftet.casework.control.move.Departure;
import dk.loeftet.extension.notification.Notifications;
import dk.loeftet.extension.notification.Notifications.Origin;
import org.springframework.stereotype.Component;

/** Tells a partner that a case is moved; what may be shared with it holds here as everywhere. */
@Component
class MoveMessages {

    private final Notifications notifications;

    MoveMessages(Notifications notifications) {
        this.notifications = notifications;
    }

    void send(Departure departure, String template, String recipientKind, String recipientId) {
        String where = departure.from() == null
                ? departure.to().activityId()
                : departure.from().activityId();
        notifications.queue(
                new Origin(departure.file().processInstanceId(), where),
                departure.caseNumber(),
                template,
                recipientKind,
                recipientId);
    }
}
