package dk.loeftet.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on H2 with a real HTTP port. Write the tests in an abstract class, and extend it once with this
 * annotation and once with {@link OnPostgres}; all test classes share the two applications, so make your own people and
 * cases and leave the others' alone.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Databases.H2.class)
public @interface OnH2 {}
