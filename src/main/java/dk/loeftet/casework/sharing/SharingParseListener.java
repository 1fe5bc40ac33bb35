package dk.loeftet.casework.sharing;

import dk.loeftet.casework.partner.Partners;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Guards the tasks that a model gives to a partner: those whose candidate groups are found out at run time. */
final class SharingParseListener extends AbstractBpmnParseListener {

    private final Partners partners;
    private final SharingPermission permission;

    SharingParseListener(Partners partners, SharingPermission permission) {
        this.partners = partners;
        this.permission = permission;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        Set<Expression> groups = ((UserTaskActivityBehavior) activity.getActivityBehavior())
                .getTaskDefinition()
                .getCandidateGroupIdExpressions();
        List<Expression> asModelled = List.copyOf(groups);
        groups.clear();
        for (Expression group : asModelled) {
            // Literal groups are roles: partners differ from installation to installation.
            groups.add(group.isLiteralText() ? group : new PermittedGroups(group, partners, permission));
        }
    }
}
