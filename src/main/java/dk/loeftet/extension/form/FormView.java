package dk.loeftet.extension.form;

import dk.loeftet.extension.form.FormPart.Option;
import dk.loeftet.extension.form.FormRejected.FieldError;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns a form into what a page of our own draws. */
final class FormView {

    /** What such a page can draw; a form with anything else is left to Tasklist. */
    static final Set<String> SHOWN = Set.of(
            "group",
            "text",
            "separator",
            "spacer",
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "radio",
            "select",
            "checklist",
            "taglist",
            "date",
            "expression");

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    private final FormSchema schema;
    private final FieldContext context;
    private final Map<String, Object> known;
    private final Clock clock;
    private final Map<String, InputField> fields;

    FormView(FormSchema schema, FieldContext context, Map<String, Object> known, Clock clock) {
        this.schema = schema;
        this.context = context;
        this.known = known;
        this.clock = clock;
        this.fields =
                schema.fields().stream().collect(Collectors.toMap(InputField::key, Function.identity(), (a, b) -> a));
    }

    ShownForm with(Map<String, Object> entered) {
        FilledForm filled = FilledForm.settled(schema, known, typed(entered), clock);
        return new ShownForm(
                context,
                version(),
                parts(schema.components(), filled),
                state(filled),
                watched(),
                schema.all()
                        .map(FormComponent::type)
                        .filter(type -> !SHOWN.contains(type))
                        .collect(Collectors.toSet()),
                filled.submitted());
    }

    /** A number that the form submits as text is text from here on. */
    private Map<String, Object> typed(Map<String, Object> entered) {
        Map<String, Object> typed = new HashMap<>(entered);
        typed.replaceAll((key, value) -> {
            InputField field = fields.get(key);
            return value instanceof Number && field != null && field.rules().asText() ? value.toString() : value;
        });
        return typed;
    }

    private List<FormPart> parts(List<FormComponent> components, FilledForm filled) {
        return components.stream()
                .filter(component -> !"expression".equals(component.type()))
                .map(component -> part(component, filled))
                .toList();
    }

    private FormPart part(FormComponent component, FilledForm filled) {
        InputField field = component.key() == null ? null : fields.get(component.key());
        return new FormPart(
                component.id(),
                component.type(),
                component.key(),
                FormText.plain(component.label(), filled.values()),
                field == null ? null : shown(filled.values().get(field.key())),
                field == null ? null : options(field, filled),
                component.row(),
                component.half(),
                component.looks().containsKey("searchable"),
                component.looks().get("prefix"),
                component.looks().get("suffix"),
                field == null ? null : rules(field.rules()),
                parts(component.components(), filled));
    }

    private static Object shown(Object value) {
        return value == Plain.FOREIGN ? null : value;
    }

    private static List<Option> options(InputField field, FilledForm filled) {
        return switch (field.kind()) {
            case CHOICE, CHOICES -> new Options(field.choices(), filled.values()).shown();
            default -> null;
        };
    }

    private static FormPart.Rules rules(InputField.Rules rules) {
        return new FormPart.Rules(
                rules.required(),
                constant(rules.min()),
                constant(rules.max()),
                constant(rules.minLength()),
                constant(rules.maxLength()),
                rules.decimals(),
                rules.notPast());
    }

    private static BigDecimal constant(Object limit) {
        return limit instanceof Number number ? new BigDecimal(number.toString()) : null;
    }

    private FormState state(FilledForm filled) {
        Map<String, List<FormText.Block>> texts = new HashMap<>();
        Map<String, String> descriptions = new HashMap<>();
        schema.all().forEach(component -> {
            if (component.text() != null) {
                texts.put(component.id(), FormText.blocks(component.text(), filled.values()));
            }
            if (component.key() != null && component.description() != null) {
                descriptions.put(component.key(), FormText.plain(component.description(), filled.values()));
            }
        });
        return new FormState(
                schema.all()
                        .filter(component -> filled.isHidden(component.hides()))
                        .map(FormComponent::id)
                        .collect(Collectors.toSet()),
                schema.fields().stream()
                        .filter(field -> field.disabled() || Feel.isTrue(field.readonly(), filled.values()))
                        .map(InputField::key)
                        .collect(Collectors.toSet()),
                texts,
                descriptions,
                schema.fields().stream()
                        .filter(field -> field.choices().expression() != null)
                        .collect(Collectors.toMap(InputField::key, field -> options(field, filled), (a, b) -> a)),
                filled.computed(),
                filled.faultsOfAnswers().stream()
                        .map(fault -> new FieldError(fault.field(), fault.message()))
                        .toList());
    }

    /** The fields that some expression of the form mentions: only their answers change what else is shown. */
    private Set<String> watched() {
        return schema.all()
                .flatMap(FormView::expressions)
                .flatMap(expression -> NAME.matcher(expression).results())
                .map(name -> name.group())
                .filter(fields::containsKey)
                .collect(Collectors.toSet());
    }

    private static Stream<String> expressions(FormComponent component) {
        return Stream.concat(
                component.hides().stream(),
                Stream.of(component.text(), component.description(), component.label(), component.computed())
                        .filter(text -> text != null && (text.contains("{{") || Feel.isExpression(text))));
    }

    /** Lists to choose from are left out: an answer that is no longer on one is refused by itself. */
    private String version() {
        Map<String, Object> facts = new TreeMap<>();
        known.forEach((name, value) -> {
            if (!(value instanceof List) && !(value instanceof Map) && value != Plain.FOREIGN) {
                facts.put(name, value);
            }
        });
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((schema.components().hashCode() + facts.toString()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
