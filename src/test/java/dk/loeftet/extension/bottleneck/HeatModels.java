package dk.loeftet.extension.bottleneck;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** A pathway with a subprocess within a stage and a stage that calls a model, and that model. */
final class HeatModels {

    private HeatModels() {}

    static BpmnModelInstance main() {
        return Bpmn.createExecutableProcess("heat-main")
                .startEvent()
                .subProcess("stageA")
                .name("Trin A")
                .embeddedSubProcess()
                .startEvent()
                .subProcess("innerA")
                .embeddedSubProcess()
                .startEvent()
                .userTask("taskA")
                .name("Opgave A")
                .boundaryEvent("timerA")
                .timerWithDuration("P900D")
                .endEvent()
                .moveToActivity("taskA")
                .endEvent()
                .subProcessDone()
                .endEvent()
                .subProcessDone()
                .subProcess("stageB")
                .name("Trin B")
                .embeddedSubProcess()
                .startEvent()
                .callActivity("callB")
                .calledElement("heat-called")
                .callActivity("otherCallB")
                .calledElement("heat-unknown")
                .endEvent()
                .subProcessDone()
                .endEvent()
                .done();
    }

    static BpmnModelInstance called() {
        return Bpmn.createExecutableProcess("heat-called")
                .startEvent()
                .userTask("taskC")
                .name("Opgave C")
                .endEvent()
                .done();
    }
}
