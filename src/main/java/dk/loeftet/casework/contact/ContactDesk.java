package dk.loeftet.casework.contact;

import dk.loeftet.casework.access.Caller;
import dk.loeftet.casework.cases.CaseFile;
import dk.loeftet.casework.control.CaseAccess;
import dk.loeftet.casework.control.CaseRoles;
import dk.loeftet.casework.control.Typed;
import dk.loeftet.casework.journal.Journal;
import dk.loeftet.casework.note.Notes;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes calls and notes down, each with its entry in the journal. A closed case still gets calls. */
@Component
class ContactDesk {

    private static final String NOTE = "notat";

    private final CaseAccess access;
    private final CallCheck check;
    private final ContactLog log;
    private final Notes notes;
    private final Journal journal;

    ContactDesk(CaseAccess access, CallCheck check, ContactLog log, Notes notes, Journal journal) {
        this.access = access;
        this.check = check;
        this.log = log;
        this.notes = notes;
        this.journal = journal;
    }

    @Transactional
    public void call(String caseNumber, CallCheck.Entered entered, Caller caller) {
        CaseFile file = access.forChange(caseNumber, caller, CaseRoles.noters());
        Call call = check.accepted(entered);
        String said = call.body() == null ? "" : call.body();
        log.add(
                file.id(),
                call,
                journal.addOn(caseNumber, call.inWords(), said, caller.userId(), call.on()),
                caller.userId());
    }

    @Transactional
    public void note(String caseNumber, @Nullable String text, Caller caller) {
        access.forChange(caseNumber, caller, CaseRoles.noters());
        String body = Typed.required("text", text, "Notatet", "Skriv notatet.");
        notes.add(caseNumber, null, NOTE, body, caller.userId());
        journal.add(caseNumber, "Notat", body, caller.userId());
    }
}
