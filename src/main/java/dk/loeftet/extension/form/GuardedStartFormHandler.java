package dk.loeftet.extension.form;

import dk.loeftet.extension.model.Pathway;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/** Stands between a start form and the engine's own handler, which turns every submitted field into a variable. */
final class GuardedStartFormHandler implements StartFormHandler {

    private final StartFormHandler engine;
    private final FormGuard guard;
    private final Pathway pathway;

    GuardedStartFormHandler(StartFormHandler engine, FormGuard guard, Pathway pathway) {
        this.engine = engine;
        this.guard = guard;
        this.pathway = pathway;
    }

    @Override
    public StartFormData createStartFormData(ProcessDefinitionEntity definition) {
        StartFormData form = engine.createStartFormData(definition);
        return new PrefilledStartForm(form, () -> guard.prefill(form, FieldContexts.of(definition)));
    }

    @Override
    public void submitFormVariables(VariableMap properties, VariableScope scope) {
        ExecutionEntity instance = (ExecutionEntity) scope;
        StartFormData form = engine.createStartFormData(instance.getProcessDefinition());
        VariableMap variables = guard.accept(form, pathway, properties, instance, FieldContexts.of(instance))
                .variables();
        engine.submitFormVariables(variables, scope);
    }

    @Override
    public void parseConfiguration(
            Element element, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
        engine.parseConfiguration(element, deployment, definition, parse);
    }
}
