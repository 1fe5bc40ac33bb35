package dk.loeftet.casework.field;

import dk.loeftet.casework.education.Educations;
import dk.loeftet.casework.partner.Partner;
import dk.loeftet.casework.partner.Partners;
import dk.loeftet.extension.form.FieldContext;
import dk.loeftet.extension.form.FieldStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The lists that forms offer to choose from: educations, with a mark for the positive list, schools and companies. */
@Component
class ChoiceFields implements FieldStore {

    private static final String EDUCATIONS = "educationOptions";
    private static final String SCHOOLS = "schoolOptions";
    private static final String COMPANIES = "companyOptions";

    private final Educations educations;
    private final Partners partners;
    private final Clock clock;

    ChoiceFields(Educations educations, Partners partners, Clock clock) {
        this.educations = educations;
        this.partners = partners;
        this.clock = clock;
    }

    @Override
    public Set<String> fields() {
        return Set.of(EDUCATIONS, SCHOOLS, COMPANIES);
    }

    @Override
    public Set<String> writable() {
        return Set.of();
    }

    @Override
    public Map<String, Object> read(FieldContext context, Set<String> wanted) {
        Map<String, Object> lists = new HashMap<>();
        if (wanted.contains(EDUCATIONS)) {
            lists.put(
                    EDUCATIONS,
                    educations.choices(LocalDate.now(clock)).stream()
                            .map(choice -> option(
                                    choice.id(), choice.onList() ? choice.name() + " (positivliste)" : choice.name()))
                            .toList());
        }
        if (wanted.contains(SCHOOLS)) {
            lists.put(SCHOOLS, partnersOf(Partner.SCHOOL));
        }
        if (wanted.contains(COMPANIES)) {
            lists.put(COMPANIES, partnersOf(Partner.COMPANY));
        }
        return lists;
    }

    @Override
    public void write(FieldContext context, Map<String, Object> values) {
        throw new UnsupportedOperationException("Lists of choices are shown only");
    }

    private List<Map<String, String>> partnersOf(String kind) {
        return partners.ofKind(kind).stream()
                .map(partner -> option(partner.id(), partner.name()))
                .toList();
    }

    private static Map<String, String> option(String value, String label) {
        return Map.of("value", value, "label", label);
    }
}
