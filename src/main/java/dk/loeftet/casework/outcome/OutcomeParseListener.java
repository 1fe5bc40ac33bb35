package dk.loeftet.casework.outcome;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;

/** Finds the end events that carry the property {@code outcome}: reaching one ends the case. */
final class OutcomeParseListener extends AbstractBpmnParseListener {

    private static final String END_OF_CASE = "loeftet.endOfCase";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ObjectProvider<CaseEnding> endings;

    OutcomeParseListener(JdbcClient jdbc, Clock clock, ObjectProvider<CaseEnding> endings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.endings = endings;
    }

    @Override
    public void parseEndEvent(Element endEvent, ScopeImpl scope, ActivityImpl activity) {
        Map<String, String> properties = BpmnParseUtil.parseCamundaExtensionProperties(endEvent);
        if (properties != null && properties.containsKey("outcome")) {
            activity.addBuiltInListener(
                    ExecutionListener.EVENTNAME_START,
                    new OutcomeListener(jdbc, clock, properties.get("outcome"), nameOf(endEvent)));
            activity.setProperty(END_OF_CASE, true);
        }
    }

    @Override
    public void parseSequenceFlow(Element sequenceFlow, ScopeImpl scope, TransitionImpl transition) {
        if (Boolean.TRUE.equals(transition.getDestination().getProperty(END_OF_CASE))) {
            transition.addListener(ExecutionListener.EVENTNAME_TAKE, new CaseEndingListener(endings));
        }
    }

    /** The label as one line; the engine keeps it on the activity under another name than {@code getName()}. */
    private static @Nullable String nameOf(Element endEvent) {
        String name = endEvent.attribute("name");
        return name == null ? null : name.strip().replaceAll("\\s+", " ");
    }
}
