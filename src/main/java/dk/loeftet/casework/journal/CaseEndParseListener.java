package dk.loeftet.casework.journal;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the end events that end a case: those with the property {@code outcome}. */
final class CaseEndParseListener extends AbstractBpmnParseListener {

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseEndParseListener(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void parseEndEvent(Element endEvent, ScopeImpl scope, ActivityImpl activity) {
        Map<String, String> properties = BpmnParseUtil.parseCamundaExtensionProperties(endEvent);
        if (properties != null && properties.containsKey("outcome")) {
            String name = endEvent.attribute("name", properties.get("outcome"));
            activity.addBuiltInListener(
                    ExecutionListener.EVENTNAME_START,
                    new CaseEndListener(jdbc, clock, name.strip().replaceAll("\\s+", " ")));
        }
    }
}
