package dk.loeftet.pathway.uddannelsesloeft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One of our own endpoints that takes what people type.
 *
 * @param right a body that would be taken
 * @param fields what is typed, and of which kind it is
 */
record BadInput(String method, String path, Map<String, Object> right, Map<String, Kind> fields) {

    enum Kind {
        TEXT,
        REQUIRED_TEXT,
        DATE,
        REQUIRED_DATE,
        CODE,
        NUMBER,
        TYPED_NUMBER,
        YES_OR_NO,
        LIST
    }

    /** Wrong in themselves, whatever the endpoint. */
    static final List<String> MALFORMED = List.of(
            "",
            "{",
            "[]",
            "17",
            "null",
            "\"" + BadValues.CANARY + "\"",
            "{\"reason\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}",
            "{\"reason\":NaN}",
            "<script>alert(1)</script>");

    private static final int LONGER_THAN_ANY = 200_000;

    /** By field: the bodies in which just this field is wrong. */
    Map<String, List<String>> wrong() {
        Map<String, List<String>> bodies = new LinkedHashMap<>();
        fields.forEach((field, kind) -> bodies.put(
                field,
                values(kind).stream()
                        .map(value -> BadBodies.text(BadBodies.with(right, field, value)))
                        .toList()));
        return bodies;
    }

    private static List<Object> values(Kind kind) {
        List<Object> bad = new ArrayList<>(List.of(Map.of(BadValues.CANARY, 1), List.of(List.of(Map.of("x", 1)))));
        switch (kind) {
            case TEXT, REQUIRED_TEXT -> {
                bad.addAll(List.of(
                        true,
                        1.5,
                        BadValues.CANARY + '\0',
                        BadValues.CANARY + '\u0007',
                        BadValues.CANARY + '\ud83d',
                        BadValues.SCRIPT.repeat(LONGER_THAN_ANY / BadValues.SCRIPT.length())));
                bad.addAll(BadValues.MARKUP);
            }
            case DATE, REQUIRED_DATE ->
                bad.addAll(List.of(
                        true,
                        BadValues.CANARY,
                        "2026-02-30",
                        "2026-13-01",
                        "01/09/2026",
                        "+999999999-12-31",
                        "0001-01-01",
                        BadValues.SCRIPT));
            case CODE ->
                bad.addAll(List.of(
                        true, BadValues.CANARY, BadValues.SCRIPT, "' or 1=1 --", "${execution.id}", "x".repeat(5_000)));
            case NUMBER -> bad.addAll(List.of(BadValues.CANARY, 1.5, true, 99_999_999_999L, Integer.MIN_VALUE));
            case TYPED_NUMBER -> bad.addAll(List.of(BadValues.CANARY, "1.5", true, "99999999999", "-1", "0", ""));
            case YES_OR_NO -> bad.addAll(List.of(BadValues.CANARY, 7, "måske"));
            case LIST -> bad.addAll(List.of(BadValues.CANARY, 17, true, List.of(BadValues.CANARY)));
        }
        if (kind == Kind.REQUIRED_TEXT || kind == Kind.REQUIRED_DATE) {
            bad.addAll(List.of("", " \t "));
        }
        return bad;
    }
}
