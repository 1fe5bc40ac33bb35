package dk.loeftet.extension.wait.ledger;

import java.util.regex.Pattern;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.impl.bpmn.behavior.EventBasedGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ExternalTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.IntermediateCatchEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ReceiveTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.core.model.PropertyKey;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.springframework.lang.Nullable;

/** Where in a model a token can wait. */
final class WaitPlaces {

    private static final PropertyKey<String> TYPE = BpmnProperties.TYPE;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private WaitPlaces() {}

    /** Boundary events and the starts of event subprocesses do not wait: what they belong to does. */
    static boolean isWait(@Nullable ActivityImpl activity) {
        if (activity == null) {
            return false;
        }
        Object behavior = activity.getActivityBehavior();
        if (behavior instanceof IntermediateCatchEventActivityBehavior caught) {
            return !caught.isAfterEventBasedGateway();
        }
        return behavior instanceof UserTaskActivityBehavior
                || behavior instanceof ReceiveTaskActivityBehavior
                || behavior instanceof EventBasedGatewayActivityBehavior
                || behavior instanceof ExternalTaskActivityBehavior;
    }

    static boolean isTask(ActivityImpl activity) {
        return activity.getActivityBehavior() instanceof UserTaskActivityBehavior;
    }

    /** The gateway that waited for this event; null for everything else. */
    static @Nullable String gatewayBefore(@Nullable ActivityImpl activity) {
        return activity != null
                        && activity.getActivityBehavior() instanceof IntermediateCatchEventActivityBehavior caught
                        && caught.isAfterEventBasedGateway()
                ? ((ActivityImpl) activity.getEventScope()).getId()
                : null;
    }

    static String type(ActivityImpl activity) {
        return activity.getProperties().get(TYPE);
    }

    /** On one line; null where the model gives it no name. The engine keeps it as a property, of some elements only so. */
    static @Nullable String name(ActivityImpl activity) {
        String name = activity.getName() != null ? activity.getName() : (String) activity.getProperty("name");
        return name == null || name.isBlank()
                ? null
                : SPACE.matcher(name.strip()).replaceAll(" ");
    }

    /** The subprocess or call activity directly in the process that holds the element, or is it; null without one. */
    static @Nullable ActivityImpl stage(ActivityImpl activity) {
        ActivityImpl outer = activity;
        ScopeImpl scope = outer.getFlowScope();
        while (scope instanceof ActivityImpl parent) {
            outer = parent;
            scope = parent.getFlowScope();
        }
        String type = type(outer);
        if (ActivityTypes.MULTI_INSTANCE_BODY.equals(type)) {
            outer = outer.getActivities().get(0);
            type = type(outer);
        }
        return ActivityTypes.SUB_PROCESS.equals(type)
                        || ActivityTypes.CALL_ACTIVITY.equals(type)
                        || ActivityTypes.TRANSACTION.equals(type)
                ? outer
                : null;
    }
}
