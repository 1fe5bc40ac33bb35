package dk.loeftet.extension.form;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** A real engine with its REST interface, and one pathway of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = FormGuardApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:form-guard;DB_CLOSE_DELAY=-1",
            "loeftet.model.root=src/test/resources/form-guard",
            "loeftet.model.deploy=false",
            "loeftet.wait.enabled=false",
            "camunda.bpm.job-execution.enabled=false",
            "camunda.bpm.admin-user.id=admin",
            "camunda.bpm.admin-user.password=admin"
        })
@interface FormGuardTest {}
