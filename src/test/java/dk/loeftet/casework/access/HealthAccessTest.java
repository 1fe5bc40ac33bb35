package dk.loeftet.casework.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeftet.support.OnH2;
import dk.loeftet.support.People;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Everybody may ask whether the application is up; the figures behind the answer are for administrators. */
@OnH2
class HealthAccessTest {

    private static final String CASEWORKER = "helsesanne";

    @Autowired
    private TestRestTemplate http;

    @BeforeEach
    void aCaseworker(@Autowired IdentityService identityService) {
        if (identityService.createUserQuery().userId(CASEWORKER).count() == 0) {
            new People(identityService).user(CASEWORKER, "Helse", "Sanne", "sagsbehandler", "glostrup");
        }
    }

    @Test
    void anAdministratorWhoLogsInSeesWhatWaitsAndWhatIsBehind() {
        ResponseEntity<String> health =
                http.withBasicAuth("admin", "admin").getForEntity("/actuator/health", String.class);

        assertThat(health.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(health.getBody()).contains("\"outbox\"", "\"waitLedger\"", "\"waitSweep\"", "\"details\"");
    }

    @Test
    void nobodyElseSeesMoreThanThatTheApplicationIsUp() {
        for (TestRestTemplate asking : new TestRestTemplate[] {http, http.withBasicAuth(CASEWORKER, CASEWORKER)}) {
            ResponseEntity<String> health = asking.getForEntity("/actuator/health", String.class);
            assertThat(health.getStatusCode()).isEqualTo(HttpStatus.OK);
            assertThat(health.getBody())
                    .contains("\"status\":\"UP\"")
                    .doesNotContain("components")
                    .doesNotContain("outbox");
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        assertThat(http.withBasicAuth("admin", "forkert")
                        .getForEntity("/actuator/health", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }
}
