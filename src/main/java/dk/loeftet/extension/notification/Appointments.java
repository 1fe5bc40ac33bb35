package dk.loeftet.extension.notification;

import java.util.Optional;

/** Knows the appointment that a message is about, where its text says {@code kalender}. The default knows none. */
@FunctionalInterface
public interface Appointments {

    Optional<Appointment> appointmentOf(OutboxMessage message);
}
