package dk.loeftet.casework.sharing;

import dk.loeftet.extension.form.FieldContext;
import dk.loeftet.extension.form.FieldStore;
import dk.loeftet.extension.form.FormRejected;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** The questions about the basis for sharing, in whatever form they stand: asked until there is an answer. */
@Component
class SharingFields implements FieldStore {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.forLanguageTag("da-DK"));

    /** Shown only, in the form of a task that a partner was taken away from: why, and what to do. */
    private static final String STOPPED = "sharingStopped";

    private static final int REFERENCE_LENGTH = 2000;

    private final SharingBases bases;
    private final ObjectProvider<StoppedTasks> stopped;
    private final Clock clock;

    /** @param stopped looked up late: the engine is made with the fields */
    SharingFields(SharingBases bases, ObjectProvider<StoppedTasks> stopped, Clock clock) {
        this.bases = bases;
        this.stopped = stopped;
        this.clock = clock;
    }

    @Override
    public Set<String> fields() {
        Set<String> fields = new HashSet<>(all(partner ->
                Stream.concat(Stream.of(partner.inForceField(), partner.summaryField()), answersAbout(partner))));
        fields.add(STOPPED);
        return fields;
    }

    @Override
    public Set<String> writable() {
        return all(SharingFields::answersAbout);
    }

    @Override
    public Map<String, Object> read(FieldContext context, Set<String> wanted) {
        Map<String, Object> values = new HashMap<>();
        for (SharingPartner partner : SharingPartner.values()) {
            if (wanted.contains(partner.inForceField()) || wanted.contains(partner.summaryField())) {
                Optional<SharingBasis> basis = context.businessKey() == null
                        ? Optional.empty()
                        : bases.inForce(context.businessKey(), partner.kind());
                values.put(partner.inForceField(), basis.isPresent());
                values.put(
                        partner.summaryField(),
                        basis.map(SharingFields::inWords).orElse(""));
            }
        }
        if (wanted.contains(STOPPED)) {
            values.put(
                    STOPPED,
                    context.businessKey() == null || context.taskId() == null
                            ? ""
                            : stopped.getObject().inWords(context.businessKey(), context.taskId()));
        }
        return values;
    }

    @Override
    public void write(FieldContext context, Map<String, Object> values) {
        for (SharingPartner partner : SharingPartner.values()) {
            Object basis = values.get(partner.basisField());
            boolean consent = SharingBasis.CONSENT.equals(basis);
            if ((consent || SharingBasis.LAW.equals(basis))
                    && bases.inForce(context.businessKey(), partner.kind()).isEmpty()) {
                bases.add(
                        context.businessKey(),
                        partner.kind(),
                        (String) basis,
                        reference(values, consent ? partner.scopeField() : partner.lawField()),
                        consent ? givenOn(values, partner.givenOnField()) : LocalDate.now(clock),
                        context.userId());
            }
        }
    }

    private static String reference(Map<String, Object> values, String field) {
        if (values.get(field) instanceof String text && !text.isBlank()) {
            String reference = text.strip();
            if (reference.length() > REFERENCE_LENGTH) {
                throw FormRejected.of(field, "Skriv højst " + REFERENCE_LENGTH + " tegn om grundlaget for at dele.");
            }
            return reference;
        }
        throw FormRejected.of(field, "Skriv, hvad samtykket dækker, eller hvilken lov der giver adgang til at dele.");
    }

    private LocalDate givenOn(Map<String, Object> values, String field) {
        LocalDate day = day(values.get(field));
        if (day == null || day.isAfter(LocalDate.now(clock))) {
            throw FormRejected.of(field, "Skriv, hvilken dag samtykket er givet. Dagen må ikke ligge i fremtiden.");
        }
        return day;
    }

    /** The form guard has seen to it that what is there is a date. */
    private static @Nullable LocalDate day(@Nullable Object value) {
        return value == null ? null : LocalDate.parse(value.toString());
    }

    private static String inWords(SharingBasis basis) {
        return (SharingBasis.CONSENT.equals(basis.basis()) ? "Samtykke fra " : "Lovgrundlag fra ")
                + DAY.format(basis.givenOn()) + ": " + basis.reference();
    }

    private static Stream<String> answersAbout(SharingPartner partner) {
        return Stream.of(partner.basisField(), partner.scopeField(), partner.lawField(), partner.givenOnField());
    }

    private static Set<String> all(Function<SharingPartner, Stream<String>> fields) {
        return Arrays.stream(SharingPartner.values()).flatMap(fields).collect(Collectors.toUnmodifiableSet());
    }
}
