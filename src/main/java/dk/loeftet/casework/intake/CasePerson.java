package dk.loeftet.casework.intake;

import dk.loeftet.casework.cases.CaseFile;
import dk.loeftet.casework.cases.UnemploymentSpell;
import dk.loeftet.casework.office.Office;
import dk.loeftet.casework.person.Person;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.lang.Nullable;
import org.springframework.util.DigestUtils;

/** A person and the facts of the case, written as a list would write them. */
final class CasePerson {

    /** By this name goes what {@link #version} gives. */
    static final String VERSION = "version";

    private CasePerson() {}

    static Map<Column, String> values(Person person, CaseFile file, Office office, @Nullable String akasse) {
        UnemploymentSpell spell = file.spell();
        Map<Column, String> values = new EnumMap<>(Column.class);
        values.put(Column.CPR, person.cpr().formatted());
        values.put(Column.FIRST_NAME, person.firstName());
        values.put(Column.LAST_NAME, person.lastName());
        values.put(Column.ADDRESS, text(person.address()));
        values.put(Column.POSTAL_CODE, text(person.postalCode()));
        values.put(Column.CITY, text(person.city()));
        values.put(Column.MUNICIPALITY, office.municipality());
        values.put(Column.PHONE, text(person.phone()));
        values.put(Column.EMAIL, text(person.email()));
        values.put(Column.UNEMPLOYED_SINCE, text(spell.since()));
        values.put(Column.BENEFIT, spell.benefitType());
        values.put(Column.AKASSE, text(akasse));
        values.put(Column.HIGHEST_EDUCATION, text(Codes.educationAsWritten(spell.highestEducation())));
        values.put(Column.EDUCATION_COMPLETED, text(spell.educationCompletedOn()));
        values.put(Column.EDUCATION_LAST_USED, text(spell.educationLastUsedOn()));
        values.put(Column.TRADE, text(spell.trade()));
        values.put(Column.WISH, text(spell.wish()));
        values.put(Column.DIGITAL_POST_EXEMPT, yesNo(person.digitalPostExempt()));
        values.put(Column.NEMSMS, yesNo(person.nemsms()));
        values.put(Column.PROTECTED, yesNo(person.nameAddressProtected()));
        values.put(Column.NOTICE_PERIOD, yesNo(spell.noticePeriod()));
        values.put(Column.ADVISER, text(file.adviserText() == null ? file.adviser() : file.adviserText()));
        values.put(Column.NEXT_TALK, text(file.nextTalkOn()));
        return values;
    }

    /** The same by the names that pages and lists use, and a version to send along with corrections. */
    static Map<String, String> named(Map<Column, String> values) {
        Map<String, String> named = new LinkedHashMap<>();
        values.forEach((column, value) -> named.put(column.columnName(), value));
        named.put(VERSION, version(values));
        return named;
    }

    /** A fingerprint of everything that is shown: whichever table somebody changes it in, it is another one. */
    static String version(Map<Column, String> values) {
        String all = values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n"));
        return DigestUtils.md5DigestAsHex(all.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String yesNo(boolean value) {
        return value ? "ja" : "nej";
    }
}
