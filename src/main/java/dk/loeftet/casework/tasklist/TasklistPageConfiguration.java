package dk.loeftet.casework.tasklist;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.access.Role;
import dk.loeftet.casework.control.CaseRoles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages that every installation has. */
@Configuration(proxyBeanMethods = false)
class TasklistPageConfiguration {

    /** Those who bring people in and clear what is missing about them. */
    static final Role[] INTAKE = {Role.CASEWORKER, Role.EDU_AMBASSADOR, Role.REFERRAL_ADMIN, Role.TEAM_LEADER};

    /** An a-kasse refers its members on the same page. */
    @Bean
    TasklistPage newPersonPage() {
        return new TasklistPage("new-person", 10, caller -> caller.hasAny(INTAKE) || caller.hasAny(Role.FUND_ADVISER));
    }

    @Bean
    TasklistPage listIntakePage() {
        return new TasklistPage("list-intake", 20, caller -> caller.hasAny(INTAKE));
    }

    @Bean
    TasklistPage screeningListPage() {
        return new TasklistPage("screening-list", 30, caller -> caller.hasAny(INTAKE));
    }

    /** Whoever does something in a case has it to journal. */
    @Bean
    TasklistPage journalPage() {
        return new TasklistPage("journal", 40, Caller::isInternal);
    }

    @Bean
    TasklistPage findCasePage() {
        return new TasklistPage("find-case", 5, caller -> caller.hasAny(CaseRoles.finders()));
    }
}
