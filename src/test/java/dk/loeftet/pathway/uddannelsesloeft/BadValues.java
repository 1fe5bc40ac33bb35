package dk.loeftet.pathway.uddannelsesloeft;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What nobody may put into a field, made from the field itself as the engine deployed it. */
final class BadValues {

    /** Stands in every bad text: no answer may repeat it. */
    static final String CANARY = "KANARIE";

    static final String SCRIPT = "<script>alert('" + CANARY + "')</script>";
    /** What a browser would run, in its usual disguises. */
    static final List<String> MARKUP = List.of(
            SCRIPT,
            "Kære " + CANARY + " <SCRIPT\nsrc=//example.dk/x.js>",
            "<iframe srcdoc='" + CANARY + "'>",
            "<img src=x onerror=\"hit('" + CANARY + "')\">",
            "<svg/onload=hit('" + CANARY + "')>",
            "<details open\tontoggle = hit('" + CANARY + "')>",
            "<a href=\"java&#10;script&colon;hit('" + CANARY + "')\">her</a>",
            "[" + CANARY + "](javascript:hit())",
            "<object data=x><embed src=x>" + CANARY);

    private static final String NUL = CANARY + '\0' + CANARY;
    private static final String BELL = CANARY + '\u0007';
    private static final String HALF_A_CHARACTER = CANARY + '\ud83d';
    private static final Set<String> WITHOUT_INPUT =
            Set.of("text", "html", "button", "group", "separator", "spacer", "image", "iframe", "table", "default");

    private BadValues() {}

    /** The fields that people fill in, by key. */
    static Map<String, JsonNode> fieldsOf(JsonNode form) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        ChanceAnswers.eachField(form, (key, field) -> {
            if (!WITHOUT_INPUT.contains(field.path("type").asText())
                    && !field.path("readonly").asBoolean()) {
                fields.put(key, field);
            }
        });
        return fields;
    }

    /** No field takes this, whatever its type. */
    static Object ofNoKind() {
        return Map.of(CANARY, List.of(Map.of(CANARY, 1)));
    }

    /** Values that the field must refuse when it is shown; null among them where it must be filled in. */
    static List<Object> of(JsonNode field) {
        List<Object> bad = new ArrayList<>(List.of(ofNoKind()));
        switch (field.path("type").asText()) {
            case "textfield", "textarea" -> texts(field, bad);
            case "number" -> numbers(field, bad);
            case "checkbox" -> bad.addAll(List.of(CANARY, "true", 1, SCRIPT, List.of(true)));
            case "radio", "select" ->
                bad.addAll(List.of(
                        CANARY, SCRIPT, NUL, "' or 1=1 --", "2026-999999", "${execution.id}", true, 17, List.of("x")));
            case "checklist", "taglist" -> bad.addAll(List.of(CANARY, List.of(CANARY), List.of(SCRIPT), 17, true));
            case "datetime" -> dates(field, bad);
            default -> throw new AssertionError("nobody has said what " + field + " must refuse");
        }
        if (field.path("validate").path("required").asBoolean()) {
            bad.addAll(Arrays.asList(null, ""));
        }
        return bad;
    }

    private static void texts(JsonNode field, List<Object> bad) {
        JsonNode rules = field.path("validate");
        bad.addAll(List.of(17, true, 1.5, List.of(CANARY), NUL, BELL, HALF_A_CHARACTER, "\u0085" + CANARY));
        int most = rules.hasNonNull("maxLength") ? rules.path("maxLength").asInt() : 100_000;
        bad.add("x".repeat(most + 1));
        bad.add(SCRIPT + "æ".repeat(most));
        bad.addAll(MARKUP);
        if (rules.hasNonNull("pattern")) {
            bad.addAll(List.of(CANARY, SCRIPT, "25:61", "-1"));
        }
        if (rules.path("required").asBoolean()) {
            bad.add("  \t ");
        }
    }

    private static void numbers(JsonNode field, List<Object> bad) {
        JsonNode rules = field.path("validate");
        bad.addAll(List.of(CANARY, "17", SCRIPT, true, List.of(1)));
        if (rules.hasNonNull("min")) {
            bad.addAll(List.of(rules.path("min").asInt() - 1, Integer.MIN_VALUE, -1e300));
        }
        if (rules.hasNonNull("max")) {
            bad.addAll(List.of(rules.path("max").asInt() + 1, Integer.MAX_VALUE, 1e300));
        }
    }

    private static void dates(JsonNode field, List<Object> bad) {
        bad.addAll(List.of(CANARY, 20_260_901, true, SCRIPT, "i morgen", List.of("2026-09-01")));
        if (field.path("subtype").asText("date").equals("date")) {
            bad.addAll(List.of(
                    "2026-02-30",
                    "2026-13-01",
                    "1026-09-01",
                    "9999-12-31",
                    "01-09-2026",
                    "2026-9-1",
                    "2026-09-01T10:00:00",
                    "+999999999-12-31",
                    NUL));
        } else {
            bad.addAll(List.of("24:01", "9.30", "12:60"));
        }
    }
}
