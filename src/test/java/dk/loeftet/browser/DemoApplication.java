package dk.loeftet.browser;

import dk.loeftet.LoeftetApplication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/**
 * The demo as the README starts it, on a free port and with a data directory of its own. The application ends with the
 * test class, because it moves the one clock that all engines of a program share.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = LoeftetApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"loeftet.data=./target/demo-${random.uuid}", "loeftet.tour.at-first-log-in=false"})
@ActiveProfiles("demo")
@Import(DemoWorld.class)
@DirtiesContext
@interface DemoApplication {}
