package dk.loeftet.extension.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;

class RememberingFeelEngineTest {

    private final FeelEngine plain = new ScalaFeelEngineFactory(List.of()).createInstance();
    private final FeelEngine remembering = new RememberingFeelEngine(plain);

    @Test
    void everyAnswerIsTheOneOfThePlainEngineTheFirstAndTheSecondTime() {
        for (var value : Arrays.asList(null, "dagpenge", "2025-03-03", "[2k] [5]", "", true, false, 5, 5L, 5.0, 30)) {
            for (var test : List.of(
                    "\"dagpenge\", \"andet\"",
                    "not(\"dagpenge\")",
                    "not(null)",
                    "null",
                    "null, >= 25",
                    "< 30",
                    "[1..5)",
                    "true",
                    "false",
                    "contains(?, \"[2k]\")",
                    "? >= \"2020-01-01\" and ? < \"2026-07-01\"",
                    "limit",
                    "< limit",
                    "? < limit")) {
                for (var limit : List.of(10, 1)) {
                    var facts = context(value, limit);
                    assertThat(remembering.evaluateSimpleUnaryTests(test, "fact", facts))
                            .as("%s for %s, limit %s", test, value, limit)
                            .isEqualTo(plain.evaluateSimpleUnaryTests(test, "fact", facts));
                }
            }
            for (var expression : List.of(
                    "fact", "unknown", "limit", "\"a\" + \"b\"", "\"tekst\"", "12", "true", "null", "limit + 1")) {
                for (var limit : List.of(10, 1)) {
                    var facts = context(value, limit);
                    Object expected = plain.evaluateSimpleExpression(expression, facts);
                    Object actual = remembering.evaluateSimpleExpression(expression, facts);
                    assertThat(actual).as("%s for %s", expression, value).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void valuesThatAreNotPlainAreAlwaysPassedOn() {
        var facts = context(LocalDate.of(2025, 3, 3), 1);
        assertThat(remembering.evaluateSimpleUnaryTests("null", "fact", facts)).isFalse();
        Object day = remembering.evaluateSimpleExpression("fact", facts);
        assertThat(day).isEqualTo(LocalDate.of(2025, 3, 3));
    }

    private static VariableContext context(Object fact, int limit) {
        return Variables.createVariables()
                .putValue("fact", fact)
                .putValue("limit", limit)
                .asVariableContext();
    }
}
