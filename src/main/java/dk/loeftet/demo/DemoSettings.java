package dk.loeftet.demo;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.lang.Nullable;

/**
 * The invented world of the demo, {@code demo/demo.yaml}.
 *
 * @param users people who can log in; the password is the user id
 * @param partners schools, a-kasser and companies
 * @param routing who is named on new cases
 * @param waves lists of running cases and when each came in
 */
@ConfigurationProperties("loeftet.demo")
record DemoSettings(
        @DefaultValue List<User> users,
        @DefaultValue List<PartnerEntry> partners,
        @DefaultValue List<RoutingEntry> routing,
        @DefaultValue List<Wave> waves) {

    /**
     * A person who can log in.
     *
     * @param groups roles, and the partner the person works for
     * @param offices the offices the person works in
     */
    record User(String id, String firstName, String lastName, List<String> groups, List<String> offices) {}

    /**
     * A partner with its named contact and its agreed deadlines.
     *
     * @param kind {@code skole}, {@code akasse} or {@code virksomhed}
     */
    record PartnerEntry(
            String id,
            String kind,
            String name,
            @Nullable String cvr,
            @Nullable String phone,
            @Nullable String email,
            @DefaultValue List<String> aliases,
            @DefaultValue List<Contact> contacts,
            @DefaultValue List<Agreement> agreements) {}

    /** A named person at a partner. */
    record Contact(String name, String jobTitle, String phone, String email) {}

    /**
     * A deadline agreed with the partner.
     *
     * @param deadline key of the deadline table
     * @param unit WD, CD, W or M
     */
    record Agreement(String deadline, int amount, String unit) {}

    /**
     * A rule that names a person on new cases.
     *
     * @param akasse only cases of this a-kasse, null for all
     * @param trade only cases of this trade, null for all
     */
    record RoutingEntry(
            String office,
            String role,
            String user,
            @Nullable String akasse,
            @Nullable String trade) {}

    /**
     * A list of running cases.
     *
     * @param daysAgo calendar days since it was taken in
     * @param file resource on the class path
     * @param meetings information meetings that were planned when the list had been taken in
     */
    record Wave(int daysAgo, String file, @DefaultValue List<MeetingEntry> meetings) {}

    /**
     * An information meeting.
     *
     * @param daysAhead calendar days from now, 0 for the last open day
     */
    record MeetingEntry(String office, int daysAhead, String time, String place, int capacity, boolean mandatory) {}
}
