package dk.loeftet.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a test class with {@link CoversModel} has to show is judged by this. */
class ModelCoverageTest {

    private ProcessEngine engine;

    @BeforeEach
    void aModelWithTwoRoads() {
        engine = ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration()
                .setProcessEngineName("coverage")
                .setJdbcUrl("jdbc:h2:mem:coverage")
                .buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "roads.bpmn",
                        Bpmn.createExecutableProcess("roads")
                                .camundaHistoryTimeToLive(1)
                                .startEvent("start")
                                .sequenceFlowId("in")
                                .exclusiveGateway("which")
                                .sequenceFlowId("left")
                                .condition("left", "${left}")
                                .subProcess("stage")
                                .embeddedSubProcess()
                                .startEvent("stageStart")
                                .sequenceFlowId("stageFlow")
                                .endEvent("stageEnd")
                                .subProcessDone()
                                .sequenceFlowId("afterStage")
                                .endEvent("leftEnd")
                                .moveToNode("which")
                                .sequenceFlowId("right")
                                .condition("right", "${not left}")
                                .endEvent("rightEnd")
                                .done())
                .deploy();
    }

    @AfterEach
    void closeTheEngine() {
        engine.close();
    }

    @Test
    void aRoadThatNoCaseTookIsNamedNodeByNodeAndFlowByFlow() {
        ModelCoverage coverage = ModelCoverage.of(engine, "roads");

        goLeft(true);

        assertThat(coverage.missing()).containsExactly("right", "rightEnd");
    }

    @Test
    void nothingIsMissingOnceEveryRoadWasTaken() {
        ModelCoverage coverage = ModelCoverage.of(engine, "roads");

        goLeft(false);
        assertThat(coverage.missing())
                .containsExactly("afterStage", "left", "leftEnd", "stage", "stageEnd", "stageFlow", "stageStart");
        goLeft(true);

        assertThat(coverage.missing()).isEmpty();
    }

    private void goLeft(boolean left) {
        engine.getRuntimeService().startProcessInstanceByKey("roads", Variables.putValue("left", left));
    }
}
