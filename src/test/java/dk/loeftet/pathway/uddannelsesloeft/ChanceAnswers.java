package dk.loeftet.pathway.uddannelsesloeft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;

/**
 * Fills the form of a task as chance has it: any of the options on offer, a date soon, a number within the limits. It
 * knows the form as the engine deployed it and nothing of the pathway. What people agree on by themselves, as that a
 * course ends after it starts, it leaves to the check of the form: whoever is refused tries again.
 */
final class ChanceAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Otherwise most people would decline before they come to the later stages. */
    private static final double AS_USUAL = 0.6;

    private static final Set<String> TEXTS = Set.of("textfield", "textarea");
    private static final String TIME_OF_DAY = "09:30";
    private static final int MOST_DAYS_AHEAD = 40;
    private static final int MOST_DAYS_OF_A_COURSE = 300;

    private final ProcessEngine engine;
    private final RandomGenerator chance;
    private final UnaryOperator<String> words;
    private final Map<String, JsonNode> forms = new ConcurrentHashMap<>();

    /** @param words what is typed into the text field with this key */
    ChanceAnswers(ProcessEngine engine, RandomGenerator chance, UnaryOperator<String> words) {
        this.engine = engine;
        this.chance = chance;
        this.words = words;
    }

    /** The form of the task, as form-js reads it. */
    JsonNode formOf(Task task) {
        return forms.computeIfAbsent(task.getProcessDefinitionId() + task.getTaskDefinitionKey(), key -> {
            try (InputStream deployed = engine.getFormService().getDeployedTaskForm(task.getId())) {
                return JSON.readTree(deployed);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Answers to all fields; those that the form hides are ignored by the check. */
    Map<String, Object> to(Task task, LocalDate today) {
        Map<String, Object> shown = engine.getFormService().getTaskFormVariables(task.getId());
        Map<String, Object> usual = UsualAnswers.known(task.getTaskDefinitionKey(), today);
        Map<String, Object> answers = new LinkedHashMap<>();
        eachField(formOf(task), (key, field) -> {
            boolean asUsual = usual.containsKey(key) && chance.nextDouble() < AS_USUAL;
            Object answer = asUsual ? usual.get(key) : answer(field, key, shown, today);
            if (answer != null) {
                answers.put(key, answer);
            }
        });
        return answers;
    }

    static void eachField(JsonNode parent, BiConsumer<String, JsonNode> visit) {
        for (JsonNode component : parent.path("components")) {
            if (component.hasNonNull("key") && !component.path("disabled").asBoolean()) {
                visit.accept(component.path("key").asText(), component);
            }
            eachField(component, visit);
        }
    }

    private Object answer(JsonNode field, String key, Map<String, Object> shown, LocalDate today) {
        boolean required = field.path("validate").path("required").asBoolean();
        return switch (field.path("type").asText()) {
            case "radio", "select" -> oneOf(options(field, shown));
            case "checkbox" -> required || chance.nextBoolean();
            case "checklist", "taglist" ->
                options(field, shown).stream()
                        .filter(option -> chance.nextBoolean())
                        .toList();
            case "number" -> number(field.path("validate"));
            case "datetime" ->
                "time".equals(field.path("subtype").asText())
                        ? "09:30"
                        : day(key, today).toString();
            case "textfield", "textarea" -> isFreeText(field) ? words.apply(key) : TIME_OF_DAY;
            default -> null;
        };
    }

    private Object oneOf(List<Object> options) {
        return options.isEmpty() ? null : options.get(chance.nextInt(options.size()));
    }

    private static List<Object> options(JsonNode field, Map<String, Object> shown) {
        List<Object> options = new ArrayList<>();
        if (field.hasNonNull("valuesKey")) {
            if (shown.get(field.path("valuesKey").asText()) instanceof List<?> known) {
                known.forEach(option -> options.add(option instanceof Map<?, ?> pair ? pair.get("value") : option));
            }
            return options;
        }
        field.path("values").forEach(option -> options.add(option.path("value").asText()));
        return options;
    }

    private Number number(JsonNode limits) {
        int least = limits.path("min").isNumber() ? limits.path("min").asInt() : 0;
        int most = limits.path("max").isNumber() ? limits.path("max").asInt() : least + 30_000;
        return least + chance.nextInt(Math.min(most - least, 400) + 1);
    }

    /** Mostly today or soon; an end lies further ahead, and what has happened lies behind. */
    private LocalDate day(String key, LocalDate today) {
        if (key.endsWith("End")) {
            return today.plusDays(MOST_DAYS_AHEAD + 1L + chance.nextInt(MOST_DAYS_OF_A_COURSE));
        }
        return chance.nextInt(3) == 0 ? today : today.plusDays(1L + chance.nextInt(MOST_DAYS_AHEAD));
    }

    /** Only a time of day has a pattern; everything else that is typed is free. */
    static boolean isFreeText(JsonNode field) {
        return TEXTS.contains(field.path("type").asText())
                && !field.path("validate").hasNonNull("pattern");
    }
}
