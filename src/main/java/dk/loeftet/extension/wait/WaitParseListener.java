package dk.loeftet.extension.wait;

import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Reads the words of every element that can wait, once per model, and lets user tasks set their due date. */
class WaitParseListener extends AbstractBpmnParseListener {

    private final Supplier<Deadlines> deadlines;

    WaitParseListener(Supplier<Deadlines> deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        keepWords(element, activity);
        WaitWords.of(activity)
                .ifPresent(words -> words.deadline().ifPresent(key -> {
                    var behavior = (UserTaskActivityBehavior) activity.getActivityBehavior();
                    // Built in, so that it runs before the listeners of the model and can be relied on by them.
                    behavior.getTaskDefinition()
                            .addBuiltInTaskListener(
                                    TaskListener.EVENTNAME_CREATE, new DueDateListener(deadlines, key, words.party()));
                }));
    }

    @Override
    public void parseReceiveTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        keepWords(element, activity);
    }

    @Override
    public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        keepWords(element, activity);
    }

    @Override
    public void parseEventBasedGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
        keepWords(element, activity);
    }

    // Service, send and business rule tasks wait when a worker elsewhere does the work.
    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        keepWords(element, activity);
    }

    @Override
    public void parseSendTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        keepWords(element, activity);
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        keepWords(element, activity);
    }

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        keepWords(element, activity);
    }

    @Override
    public void parseSubProcess(Element element, ScopeImpl scope, ActivityImpl activity) {
        keepWords(element, activity);
    }

    private static void keepWords(Element element, ActivityImpl activity) {
        Map<String, String> properties = BpmnParseUtil.parseCamundaExtensionProperties(element);
        if (properties != null) {
            WaitWords.from(properties).ifPresent(words -> activity.setProperty(WaitWords.PROPERTY, words));
        }
    }
}
