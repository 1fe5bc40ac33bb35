package dk.loeftet.casework.tasklist;

import dk.loeftet.LoeftetApplication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole application on a free port with an empty database, two offices and the {@link Scene}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = LoeftetApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:tasklist-${random.uuid};DB_CLOSE_DELAY=-1",
            "loeftet.tour.at-first-log-in=false",
            "camunda.bpm.admin-user.id=tadmin",
            "camunda.bpm.admin-user.password=tadmin",
            "loeftet.offices[0].id=glostrup",
            "loeftet.offices[0].municipality=161",
            "loeftet.offices[0].name=Jobcenter Glostrup",
            "loeftet.offices[1].id=toender",
            "loeftet.offices[1].municipality=550",
            "loeftet.offices[1].name=Jobcenter Tønder"
        })
@Import(Scene.class)
public @interface TasklistTest {}
