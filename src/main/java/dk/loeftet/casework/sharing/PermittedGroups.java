package dk.loeftet.casework.sharing;

import dk.loeftet.casework.partner.Partner;
import dk.loeftet.casework.partner.Partners;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The candidate groups of a task without the partners that the case may not be shared with: they never get to see it. */
final class PermittedGroups implements Expression {

    private final Expression groups;
    private final Partners partners;
    private final SharingPermission permission;

    PermittedGroups(Expression groups, Partners partners, SharingPermission permission) {
        this.groups = groups;
        this.partners = partners;
        this.permission = permission;
    }

    @Override
    public Object getValue(VariableScope scope) {
        Object value = groups.getValue(scope);
        if (!(scope instanceof DelegateExecution execution)) {
            return value;
        }
        if (value instanceof String text) {
            return permitted(Arrays.asList(text.split(",")), execution);
        }
        return value instanceof Collection<?> all
                ? permitted(all.stream().map(Objects::toString).toList(), execution)
                : value;
    }

    private List<String> permitted(List<String> ids, DelegateExecution execution) {
        return ids.stream()
                .map(String::strip)
                .filter(id -> partners.byId(id)
                        .map(Partner::kind)
                        .map(kind -> permission.isGiven(execution.getProcessBusinessKey(), kind))
                        .orElse(true))
                .toList();
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
        groups.setValue(value, scope);
    }

    @Override
    public String getExpressionText() {
        return groups.getExpressionText();
    }

    @Override
    public boolean isLiteralText() {
        return groups.isLiteralText();
    }
}
