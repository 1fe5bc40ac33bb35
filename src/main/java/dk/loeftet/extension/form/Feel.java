package dk.loeftet.extension.form;

import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.variable.Variables;

/** FEEL expressions of a form, evaluated by the engine's own FEEL engine. */
final class Feel {

    private Feel() {}

    static boolean isExpression(Object value) {
        return value instanceof String text && text.startsWith("=");
    }

    /** The plain value of an expression with its leading equals sign; null when it fails, as in the browser. */
    static Object evaluate(String expression, Map<String, Object> values) {
        try {
            Object result = Context.getProcessEngineConfiguration()
                    .getDmnEngineConfiguration()
                    .getFeelEngine()
                    .evaluateSimpleExpression(
                            expression.substring(1).trim(),
                            Variables.fromMap(values).asVariableContext());
            return Plain.of(result);
        } catch (FeelException e) {
            // Its message may hold values of the form: it is not passed on, and the field counts as visible.
            return null;
        }
    }

    static boolean isTrue(Object flagOrExpression, Map<String, Object> values) {
        return isExpression(flagOrExpression)
                ? Boolean.TRUE.equals(evaluate((String) flagOrExpression, values))
                : Boolean.TRUE.equals(flagOrExpression);
    }
}
