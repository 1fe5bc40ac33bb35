package dk.loeftet.casework.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words how to name the first administrator. */
class NoAdministratorFailureAnalyzer extends AbstractFailureAnalyzer<NoAdministrator> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NoAdministrator cause) {
        return new FailureAnalysis("Der er ingen administrator, og der er ikke angivet en i opsætningen.", """
                Angiv den første administrator, for eksempel som miljøvariabler:
                  CAMUNDA_BPM_ADMIN_USER_ID=<brugernavn>
                  CAMUNDA_BPM_ADMIN_USER_PASSWORD=<adgangskode>
                Til afprøvning kan programmet i stedet startes med --spring.profiles.active=demo.""", cause);
    }
}
