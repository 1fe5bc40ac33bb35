package dk.loeftet.casework.office;

import dk.loeftet.extension.notification.MessageChannel;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Whoever sends must say how to answer. Asked at start: later each message would fail by itself, when nobody looks. */
@Component
class ContactCheck {

    /** @throws OfficeUnreachable when messages would be sent for an office without a phone number or a mail address */
    ContactCheck(OfficeSettings settings, ObjectProvider<MessageChannel> channels) {
        if (channels.stream().findAny().isEmpty()) {
            return;
        }
        List<OfficeSettings.Entry> offices = settings.offices();
        for (int i = 0; i < offices.size(); i++) {
            OfficeSettings.Entry office = offices.get(i);
            String setting = "loeftet.offices[" + i + "].";
            mustHave(office.phone(), office.name(), setting + "phone", "intet telefonnummer", "43000000");
            mustHave(office.email(), office.name(), setting + "email", "ingen mailadresse", "kontor@kommune.example");
        }
    }

    private static void mustHave(
            @Nullable String value, String office, String setting, String missing, String example) {
        if (value == null || value.isBlank()) {
            throw new OfficeUnreachable(office, setting, missing, example);
        }
    }
}
