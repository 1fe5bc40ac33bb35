package dk.loeftet.casework.sharing;

import dk.loeftet.casework.partner.Partner;
import dk.loeftet.casework.partner.Partners;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.lang.Nullable;

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
        List<String> ids = ids(value);
        return ids == null
                ? value
                : ids.stream().filter(id -> isPermitted(id, execution)).toList();
    }

    /** The partners that the model means, permitted or not. */
    List<Partner> asModelled(DelegateExecution execution) {
        List<String> ids = ids(groups.getValue(execution));
        return ids == null
                ? List.of()
                : ids.stream().map(partners::byId).flatMap(Optional::stream).toList();
    }

    private boolean isPermitted(String id, DelegateExecution execution) {
        return partners.byId(id)
                .map(Partner::kind)
                .map(kind -> permission.isGiven(execution.getProcessBusinessKey(), kind))
                .orElse(true);
    }

    private static @Nullable List<String> ids(@Nullable Object value) {
        if (value instanceof String text) {
            return Arrays.stream(text.split(",")).map(String::strip).toList();
        }
        return value instanceof Collection<?> all
                ? all.stream().map(Objects::toString).map(String::strip).toList()
                : null;
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
