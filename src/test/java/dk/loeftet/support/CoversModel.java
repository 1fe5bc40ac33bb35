package dk.loeftet.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** The tests of the class together reach every node and every flow of the model; otherwise the class fails. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(CoversModel.Check.class)
public @interface CoversModel {

    /** The key of the process. */
    String value();

    /** Listens before the first test and judges after the last. */
    final class Check implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

        private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(CoversModel.class);

        @Override
        public void beforeAll(ExtensionContext context) {
            ProcessEngine engine =
                    SpringExtension.getApplicationContext(context).getBean(ProcessEngine.class);
            context.getStore(OURS).put(ModelCoverage.class, ModelCoverage.of(engine, model(context)));
        }

        @Override
        public void beforeEach(ExtensionContext context) {
            coverage(context).by(context.getRequiredTestMethod().getName());
        }

        @Override
        public void afterAll(ExtensionContext context) {
            ModelCoverage coverage = coverage(context);
            BranchTable.of(model(context), coverage).write();
            Assertions.assertThat(coverage.missing())
                    .as(
                            "nodes and flows of %s that no test of %s reaches: add a test for each, or take it out of the"
                                    + " model",
                            model(context), context.getRequiredTestClass().getSimpleName())
                    .isEmpty();
        }

        private static ModelCoverage coverage(ExtensionContext context) {
            return context.getStore(OURS).get(ModelCoverage.class, ModelCoverage.class);
        }

        private static String model(ExtensionContext context) {
            return context.getRequiredTestClass()
                    .getAnnotation(CoversModel.class)
                    .value();
        }
    }
}
