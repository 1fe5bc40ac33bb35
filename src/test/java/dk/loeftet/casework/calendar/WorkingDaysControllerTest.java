package dk.loeftet.casework.calendar;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.loeftet.casework.office.Offices;
import dk.loeftet.extension.time.TimeAutoConfiguration;
import dk.loeftet.extension.wait.ClosingDays;
import dk.loeftet.extension.wait.WaitAutoConfiguration;
import dk.loeftet.extension.web.WebAutoConfiguration;
import java.time.LocalDate;
import java.util.Set;
import org.hamcrest.Matchers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.MockMvc;

@WebMvcTest
@ContextConfiguration(classes = WorkingDaysControllerTest.Application.class)
class WorkingDaysControllerTest {

    @Autowired
    private MockMvc http;

    @ParameterizedTest
    @CsvSource({
        "from=2026-12-23&amount=1&unit=WD, 2026-12-28",
        "from=2026-12-23&amount=1&unit=CD, 2026-12-28",
        "from=2027-03-30&amount=-1&unit=WD, 2027-03-24",
        "from=2027-02-25&amount=4&unit=W, 2027-03-30",
        "from=2028-01-31&amount=1&unit=M, 2028-02-29",
        "from=2027-08-31&amount=1&unit=WD&office=glostrup, 2027-09-02",
        "from=2027-08-31&amount=1&unit=WD, 2027-09-01",
        "from=2027-08-31&amount=1&unit=WD&office=, 2027-09-01",
    })
    void theDueDayIsAnswered(String query, String due) throws Exception {
        http.perform(get("/api/working-days?" + query))
                .andExpect(status().isOk())
                .andExpect(content().json("{\"due\":\"" + due + "\"}", JsonCompareMode.STRICT));
    }

    @ParameterizedTest
    @CsvSource({
        "amount=1&unit=WD, from, mangler",
        "from=&amount=1&unit=WD, from, mangler",
        "from=2027-02-30&amount=1&unit=WD, from, ÅÅÅÅ-MM-DD",
        "from=24.12.2026&amount=1&unit=WD, from, ÅÅÅÅ-MM-DD",
        "from=0001-01-01&amount=1&unit=WD, from, årene",
        "from=2026-12-23&unit=WD, amount, mangler",
        "from=2026-12-23&amount=&unit=WD, amount, helt tal",
        "from=2026-12-23&amount=to&unit=WD, amount, helt tal",
        "from=2026-12-23&amount=1.5&unit=WD, amount, helt tal",
        "from=2026-12-23&amount=-2147483648&unit=WD, amount, antal fra",
        "from=2026-12-23&amount=1, unit, mangler",
        "from=2026-12-23&amount=1&unit=, unit, mangler",
        "from=2026-12-23&amount=1&unit=DAGE, unit, 'WD, CD, W, M'",
        "from=2026-12-23&amount=1&unit=WD&office=thule, office, findes ikke",
    })
    void inputThatCannotBeUsedNamesFieldAndCureInDanish(String query, String field, String message) throws Exception {
        http.perform(get("/api/working-days?" + query))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value(field))
                .andExpect(jsonPath("$.message").value(Matchers.containsString(message)));
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({TimeAutoConfiguration.class, WaitAutoConfiguration.class, WebAutoConfiguration.class})
    @Import({WorkingDaysController.class, Offices.class})
    static class Application {

        @Bean
        JdbcClient jdbc() {
            var database = new EmbeddedDatabaseBuilder()
                    .setType(EmbeddedDatabaseType.H2)
                    .generateUniqueName(true)
                    .build();
            JdbcClient jdbc = JdbcClient.create(database);
            jdbc.sql("create table office (id varchar(64), municipality char(3), name varchar(200))")
                    .update();
            jdbc.sql("insert into office values ('glostrup', '161', 'Glostrup')")
                    .update();
            return jdbc;
        }

        @Bean
        ClosingDays closingDays() {
            return (year, office) -> "glostrup".equals(office) ? Set.of(LocalDate.of(year, 9, 1)) : Set.of();
        }
    }
}
