package dk.loeftet.extension.notification.mail;

import dk.loeftet.extension.notification.Appointment;
import dk.loeftet.extension.notification.OutgoingMessage;
import java.net.URI;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** The iCalendar form of an appointment (RFC 5546): a request, the same with a higher sequence, or a cancellation. */
final class Invitation {

    private Invitation() {}

    static String of(OutgoingMessage message) {
        Appointment appointment = message.appointment();
        VEvent event = new VEvent(false);
        // Instants, so that no definition of a time zone needs to travel along.
        event.add(new DtStamp(message.date().toInstant()));
        event.add(new Uid(appointment.uid()));
        event.add(new Sequence(appointment.sequence()));
        event.add(new DtStart<>(appointment.start().toInstant()));
        event.add(new DtEnd<>(appointment.end().toInstant()));
        event.add(new Summary(Mime.oneLine(message.subject())));
        if (appointment.place() != null) {
            event.add(new Location(Mime.oneLine(appointment.place())));
        }
        Status status = message.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED;
        event.add(status);
        Organizer organizer = new Organizer(mailto(message.envelope().from()));
        organizer.add(new Cn(Mime.oneLine(message.envelope().fromName())));
        event.add(organizer);
        message.envelope().to().forEach(address -> {
            Attendee attendee = new Attendee(mailto(address));
            attendee.add(Role.REQ_PARTICIPANT);
            attendee.add(PartStat.NEEDS_ACTION);
            attendee.add(Rsvp.FALSE);
            event.add(attendee);
        });
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Loeftet//DA"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(message.cancelled() ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
        calendar.add(event);
        return calendar.toString();
    }

    private static URI mailto(String address) {
        return URI.create("mailto:" + address);
    }
}
