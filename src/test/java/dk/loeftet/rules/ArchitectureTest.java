package dk.loeftet.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rooms of the house and its rules: pathway → casework → extension, never the other way. */
@AnalyzeClasses(packages = "dk.loeftet", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Path SOURCES = Path.of("src/main/java");

    private static final Pattern STATEMENT = Pattern.compile("\\.sql\\(");
    private static final String PIECE = "(?:\"\"\"[\\s\\S]*?\"\"\"|\"(?:[^\"\\\\]|\\\\.)*\"|[A-Z][A-Z_]*)";

    /** Texts and constants, or a statement that the method was given as a whole. */
    private static final Pattern SAFE_STATEMENT =
            Pattern.compile("\\.sql\\(\\s*(?:" + PIECE + "(?:\\s*\\+\\s*" + PIECE + ")*|[a-z]\\w*)\\s*\\)");

    @ArchTest
    static final ArchRule ROOMS_OPEN_ONE_WAY = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("application")
            .definedBy("dk.loeftet")
            .layer("demo")
            .definedBy("dk.loeftet.demo..")
            .layer("pathway")
            .definedBy("dk.loeftet.pathway..")
            .layer("casework")
            .definedBy("dk.loeftet.casework..")
            .layer("extension")
            .definedBy("dk.loeftet.extension..")
            .whereLayer("application")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("demo")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("pathway")
            .mayOnlyBeAccessedByLayers("demo")
            .whereLayer("casework")
            .mayOnlyBeAccessedByLayers("pathway", "demo")
            .whereLayer("extension")
            .mayOnlyBeAccessedByLayers("casework", "pathway", "demo");

    @ArchTest
    static final ArchRule EVERYTHING_STANDS_IN_A_ROOM = classes()
            .should()
            .resideInAnyPackage(
                    "dk.loeftet",
                    "dk.loeftet.demo..",
                    "dk.loeftet.pathway..",
                    "dk.loeftet.casework..",
                    "dk.loeftet.extension..")
            .because("a class outside the rooms is outside the rules");

    @ArchTest
    static final ArchRule PATHWAYS_DO_NOT_KNOW_EACH_OTHER = slices().matching("dk.loeftet.pathway.(*)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule CAPABILITIES_OF_THE_EXTENSION_HAVE_NO_CYCLES =
            slices().matching("dk.loeftet.extension.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NO_JAVA_UTIL_LOGGING = GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule NO_STANDARD_STREAMS = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule CONSTRUCTORS_INJECT = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule ONE_WAY_TO_THE_DATABASE = noClasses()
            .that()
            .resideOutsideOfPackage("dk.loeftet.demo..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.sql.Statement")
            .because("JdbcClient binds parameters, a Statement does not");

    @ArchTest
    static final ArchRule TIME_HAS_ONE_SOURCE = noClasses()
            .that()
            .resideOutsideOfPackages("dk.loeftet.demo..", "dk.loeftet.extension.time..")
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("the demo and the tests move the injected clock");

    @ArchTest
    static final ArchRule EVERY_PACKAGE_SAYS_ITS_PURPOSE = classes().should(haveAPackageWithItsPurpose());

    @Test
    void noStatementHasAValueWrittenIntoIt() throws IOException {
        // The compiler folds constants into one text, and a call with pieces leaves no trace that ArchUnit sees.
        assertThat(sources().filter(file -> writesValues(read(file))))
                .as("give the value to param(…): a statement is a text, a constant or both")
                .isEmpty();
    }

    @Test
    void aValueWrittenIntoAStatementWouldBeFound() {
        assertThat(Stream.of(
                        "jdbc.sql(\"select 1\").query()", "jdbc.sql(SELECT + \"where id = :id\")", "jdbc.sql(FROM)"))
                .noneMatch(ArchitectureTest::writesValues);
        assertThat(Stream.of(
                        "jdbc.sql(\"select * from person where id = \" + id)",
                        "jdbc.sql(SELECT + where)",
                        "jdbc.sql(\"select * from %s\".formatted(table))",
                        "jdbc.sql(String.format(\"select * from %s\", table))"))
                .allMatch(ArchitectureTest::writesValues);
    }

    @Test
    void whatOthersMayUseIsExplained() throws IOException {
        Pattern open = Pattern.compile(
                "(?<!\\*/)\\n(?=public (?:final |abstract |sealed )?(?:class|record|interface|enum|@interface) )");
        TreeSet<String> silent = sources()
                .filter(file -> open.matcher(withoutAnnotations(read(file))).find())
                .map(Path::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(silent).as("write a sentence above the class").isEmpty();
    }

    @Test
    void nothingIsLeftForLater() throws IOException {
        Pattern later = Pattern.compile("\\b(?:TODO|FIXME|XXX)\\b");
        assertThat(sources().filter(file -> later.matcher(read(file)).find())).isEmpty();
    }

    private static boolean writesValues(String source) {
        return STATEMENT.matcher(source).results().count()
                > SAFE_STATEMENT.matcher(source).results().count();
    }

    private static Stream<Path> sources() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(SOURCES)) {
            files = all.filter(file -> file.toString().endsWith(".java")).toList();
        }
        assertThat(files).isNotEmpty();
        return files.stream();
    }

    private static String withoutAnnotations(String source) {
        return source.replaceAll("(?m)^@[\\w.]+(\\((?:[^()]|\\([^()]*\\))*\\))?\\R", "");
    }

    private static String read(Path file) {
        return Surroundings.read(file);
    }

    private static ArchCondition<JavaClass> haveAPackageWithItsPurpose() {
        return new ArchCondition<>("be in a package whose package-info says its purpose") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Path info =
                        SOURCES.resolve(type.getPackageName().replace('.', '/')).resolve("package-info.java");
                if (!Files.exists(info) || !read(info).contains("/**")) {
                    events.add(SimpleConditionEvent.violated(
                            type, info + " is missing: write one sentence of purpose there"));
                }
            }
        };
    }
}
