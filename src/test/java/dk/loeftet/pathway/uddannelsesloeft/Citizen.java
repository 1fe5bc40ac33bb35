package dk.loeftet.pathway.uddannelsesloeft;

import dk.loeftet.casework.cases.Registration;
import dk.loeftet.casework.cases.Source;
import dk.loeftet.casework.cases.UnemploymentSpell;
import dk.loeftet.casework.person.ContactData;
import dk.loeftet.casework.person.Cpr;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An invented person who has lost the job, in the words of a test: the facts that matter, all others ordinary. The
 * person has a replacement CPR number.
 */
final class Citizen {

    private static final Map<Integer, AtomicInteger> NUMBERS = new ConcurrentHashMap<>();

    private int age = 40;
    private int dayOfBirth = 1;
    private Cpr cpr;
    private LocalDate unemployedSince = Pathwayland.DAY_ONE.minusWeeks(3);
    private String benefit = "dagpenge";
    private String education = "none";
    private LocalDate educationLastUsed;
    private String akasse;
    private String adviser = Pathwayland.ADVISER;
    private LocalDate nextTalk;
    private String stage;
    private Source source = Source.PAGE;
    private String office = "glostrup";
    private final ContactData contact = new ContactData(
            "Mona", "Prøvesen", "Prøvevej 3", "2600", "Glostrup", "+4543000000", null, false, true, false);

    private Citizen() {}

    /** Somebody of 40 with dagpenge and no education, three weeks without a job: a candidate. */
    static Citizen unskilled() {
        return new Citizen();
    }

    Citizen aged(int years) {
        age = years;
        return this;
    }

    Citizen on(String otherBenefit) {
        benefit = otherBenefit;
        return this;
    }

    /** Null for an education that nobody knows. */
    Citizen educated(String otherEducation) {
        education = otherEducation;
        return this;
    }

    Citizen educated(String otherEducation, LocalDate lastUsed) {
        educationLastUsed = lastUsed;
        return educated(otherEducation);
    }

    Citizen unemployedSince(LocalDate since) {
        unemployedSince = since;
        return this;
    }

    Citizen referredBy(String itsAkasse) {
        akasse = itsAkasse;
        source = Source.AKASSE;
        return this;
    }

    /** Nobody is named on the case, so its tasks go to the group. */
    Citizen withoutAdviser() {
        adviser = null;
        return this;
    }

    Citizen advisedBy(String user) {
        adviser = user;
        return this;
    }

    /** The job centre has already agreed when it will talk with the citizen. */
    Citizen withTalkOn(LocalDate day) {
        nextTalk = day;
        return this;
    }

    /** Taken over by the job centre when the case already was at this stage. */
    Citizen alreadyAt(String stageId) {
        stage = stageId;
        return this;
    }

    /** In the municipality of the other office, where no rule names an ambassador. */
    Citizen livingIn(String otherOffice) {
        office = otherOffice;
        return this;
    }

    /** One of so many that the numbers of one day of birth do not suffice. */
    Citizen bornOn(int dayOfMonth) {
        dayOfBirth = dayOfMonth;
        return this;
    }

    Cpr cpr() {
        if (cpr == null) {
            cpr = newCpr();
        }
        return cpr;
    }

    Registration registration() {
        return new Registration(
                cpr(),
                contact,
                office,
                new UnemploymentSpell(
                        unemployedSince,
                        benefit,
                        false,
                        akasse,
                        null,
                        education,
                        null,
                        educationLastUsed,
                        Pathwayland.TRADE,
                        "Vil gerne være faglært"),
                adviser,
                null,
                nextTalk,
                stage,
                source);
    }

    private Cpr newCpr() {
        LocalDate born = Pathwayland.DAY_ONE.minusYears(age);
        // The seventh digit tells the century; each has several, so that a whole run of the tests does not use them up.
        String centuries = born.getYear() < 2000 ? "2310" : "4956";
        int serial =
                NUMBERS.computeIfAbsent(dayOfBirth, day -> new AtomicInteger()).incrementAndGet();
        // A replacement number: the day is raised by 60.
        return new Cpr("%02d%02d%02d%c%03d"
                .formatted(
                        60 + dayOfBirth,
                        born.getMonthValue(),
                        born.getYear() % 100,
                        centuries.charAt(serial / 1000),
                        serial % 1000));
    }
}
