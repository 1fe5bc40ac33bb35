package dk.loeftet.casework.control;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.access.Role;
import dk.loeftet.casework.cases.CaseFile;
import dk.loeftet.casework.cases.CaseFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds the case that somebody wants to see or to change, if that is allowed. */
@Component
public class CaseAccess {

    private final CaseFiles files;
    private final JdbcClient jdbc;

    CaseAccess(CaseFiles files, JdbcClient jdbc) {
        this.files = files;
        this.jdbc = jdbc;
    }

    /**
     * The case for whoever works inside its office.
     *
     * @throws NoSuchCase for everybody else: they do not even learn that it exists
     */
    public CaseFile seen(String caseNumber, Caller caller) {
        return files.byNumber(caseNumber)
                .filter(file -> caller.isInternal() && caller.worksIn(file.officeId()))
                .orElseThrow(NoSuchCase::new);
    }

    /**
     * The case of an own office for a change by one of the roles. Nobody else changes it until the transaction ends.
     *
     * @throws NoSuchCase when it is a case of others
     * @throws dk.loeftet.casework.access.AccessDenied for other roles
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile forChange(String caseNumber, Caller caller, Role... roles) {
        caller.mustHaveAny(roles);
        CaseFile file = seen(caseNumber, caller);
        jdbc.sql("select id from case_file where id = :id for update")
                .param("id", file.id())
                .query()
                .singleValue();
        return seen(caseNumber, caller);
    }

    /**
     * As {@link #forChange}, for a case that is not over.
     *
     * @throws NotPossibleNow when it is closed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile openForChange(String caseNumber, Caller caller, Role... roles) {
        CaseFile file = forChange(caseNumber, caller, roles);
        if (!file.isOpen()) {
            throw new NotPossibleNow("Sagen er lukket. Er den lukket ved en fejl, kan den genåbnes på siden »Sager«.");
        }
        return file;
    }
}
