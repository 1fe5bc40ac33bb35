package dk.loeftet.casework.meeting;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.office.Office;
import dk.loeftet.casework.office.Offices;
import dk.loeftet.casework.partner.Partners;
import dk.loeftet.extension.wait.WorkingCalendar;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Checks what was typed about a meeting, all fields at once, so that people mend everything in one go. */
@Component
class MeetingPlanCheck {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:. ]?(\\d{2})");
    private static final DateTimeFormatter DANISH = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final int MOST_SEATS = 500;

    private final Offices offices;
    private final Partners partners;
    private final WorkingCalendar calendar;
    private final MeetingNotice notice;
    private final Clock clock;

    MeetingPlanCheck(Offices offices, Partners partners, WorkingCalendar calendar, MeetingNotice notice, Clock clock) {
        this.offices = offices;
        this.partners = partners;
        this.calendar = calendar;
        this.notice = notice;
        this.clock = clock;
    }

    /**
     * Reads what was typed.
     *
     * @throws MeetingRefused with every field that is wrong
     */
    MeetingPlan check(Typed typed, Caller caller) {
        List<MeetingRefused.Fault> faults = new ArrayList<>();
        String office = office(typed.office(), caller, faults);
        LocalDate heldOn = date(typed.date(), office, faults);
        LocalTime startsAt = time(typed.time(), faults);
        String place = text(typed.place());
        String link = text(typed.link());
        where(place, link, faults);
        int capacity = capacity(typed.capacity(), faults);
        List<String> taking = typed.partners() == null ? List.of() : typed.partners();
        if (taking.stream().anyMatch(partner -> partners.byId(partner).isEmpty())) {
            faults.add(new MeetingRefused.Fault("partners", "Vælg skoler og a-kasser fra listen."));
        }
        String language = text(typed.language()) == null ? "dansk" : text(typed.language());
        tooLong("language", language, 50, faults);
        shortNotice(typed, office, heldOn, faults);
        if (!faults.isEmpty()) {
            throw new MeetingRefused(faults);
        }
        return new MeetingPlan(
                office,
                heldOn,
                startsAt,
                place,
                link,
                capacity,
                Boolean.TRUE.equals(typed.mandatory()),
                taking.stream().distinct().toList(),
                language,
                Boolean.TRUE.equals(typed.interpreter()));
    }

    /** The office that is meant; who works in one only need not say so. */
    String office(@Nullable String typed, Caller caller) {
        List<MeetingRefused.Fault> faults = new ArrayList<>();
        String office = office(typed, caller, faults);
        if (office == null) {
            throw new MeetingRefused(faults);
        }
        return office;
    }

    private @Nullable String office(@Nullable String typed, Caller caller, List<MeetingRefused.Fault> faults) {
        List<String> own =
                offices.all().stream().map(Office::id).filter(caller::worksIn).toList();
        if (typed == null || typed.isBlank()) {
            if (own.size() == 1) {
                return own.get(0);
            }
        } else if (own.contains(typed)) {
            return typed;
        }
        faults.add(new MeetingRefused.Fault("office", "Vælg et af dine kontorer."));
        return null;
    }

    private @Nullable LocalDate date(
            @Nullable String typed, @Nullable String office, List<MeetingRefused.Fault> faults) {
        String fault = "Skriv mødets dato som dag, måned og år.";
        try {
            LocalDate day = typed == null ? null : LocalDate.parse(typed.strip());
            LocalDate today = LocalDate.now(clock);
            if (day != null && day.isBefore(today)) {
                fault = "Datoen er passeret. Vælg en dag, der kommer.";
            } else if (day != null && day.isAfter(today.plusYears(1))) {
                fault = "Datoen ligger mere end et år frem. Kontrollér årstallet.";
            } else if (day != null && office != null && !calendar.isOpen(day, office)) {
                fault = "Kontoret har lukket den dag. Vælg en arbejdsdag.";
            } else if (day != null) {
                return day;
            }
        } catch (DateTimeParseException notADate) {
            // Said below.
        }
        faults.add(new MeetingRefused.Fault("date", fault));
        return null;
    }

    /** Nobody is obliged to a meeting at less than the agreed notice unless somebody has said so knowingly. */
    private void shortNotice(
            Typed typed, @Nullable String office, @Nullable LocalDate heldOn, List<MeetingRefused.Fault> faults) {
        if (office == null
                || heldOn == null
                || !Boolean.TRUE.equals(typed.mandatory())
                || Boolean.TRUE.equals(typed.confirmShortNotice())) {
            return;
        }
        LocalDate advised = notice.advisedFrom(office);
        if (heldOn.isBefore(advised)) {
            faults.add(new MeetingRefused.Fault(
                    "confirmShortNotice",
                    "Borgerne har mødepligt, men får indkaldelsen med for kort varsel. Vælg den "
                            + DANISH.format(advised)
                            + " eller senere, eller sæt flueben i »Indkald med kort varsel«."));
        }
    }

    private static @Nullable LocalTime time(@Nullable String typed, List<MeetingRefused.Fault> faults) {
        Matcher time = TIME.matcher(typed == null ? "" : typed.strip());
        if (time.matches()) {
            int hour = Integer.parseInt(time.group(1));
            int minute = Integer.parseInt(time.group(2));
            if (hour < 24 && minute < 60) {
                return LocalTime.of(hour, minute);
            }
        }
        faults.add(new MeetingRefused.Fault("time", "Skriv klokkeslættet som timer og minutter, fx 9.30."));
        return null;
    }

    private static void where(@Nullable String place, @Nullable String link, List<MeetingRefused.Fault> faults) {
        if (place == null && link == null) {
            faults.add(
                    new MeetingRefused.Fault("place", "Skriv, hvor mødet holdes, eller giv et link til onlinemødet."));
        }
        tooLong("place", place, 300, faults);
        tooLong("link", link, 500, faults);
        if (link != null && !isWebAddress(link)) {
            faults.add(new MeetingRefused.Fault("link", "Linket skal begynde med https://. Kopiér det fra mødet."));
        }
    }

    private static boolean isWebAddress(String link) {
        try {
            URI address = URI.create(link);
            return "https".equalsIgnoreCase(address.getScheme()) && address.getHost() != null;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static int capacity(@Nullable String typed, List<MeetingRefused.Fault> faults) {
        try {
            int seats = Integer.parseInt(typed == null ? "" : typed.strip());
            if (seats >= 1 && seats <= MOST_SEATS) {
                return seats;
            }
        } catch (NumberFormatException notANumber) {
            // Said below.
        }
        faults.add(new MeetingRefused.Fault(
                "capacity", "Skriv antallet af pladser, et tal fra 1 til " + MOST_SEATS + "."));
        return 0;
    }

    private static void tooLong(String field, @Nullable String text, int most, List<MeetingRefused.Fault> faults) {
        if (text != null && text.length() > most) {
            faults.add(new MeetingRefused.Fault(field, "Skriv højst " + most + " tegn."));
        }
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** The fields as the page sends them. */
    record Typed(
            @Nullable String office,
            @Nullable String date,
            @Nullable String time,
            @Nullable String place,
            @Nullable String link,
            @Nullable String capacity,
            @Nullable Boolean mandatory,
            @Nullable List<String> partners,
            @Nullable String language,
            @Nullable Boolean interpreter,
            @Nullable Boolean confirmShortNotice) {}
}
