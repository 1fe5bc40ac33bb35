package dk.loeftet.casework.decision;

import dk.loeftet.casework.cases.CaseFile;
import dk.loeftet.casework.cases.CaseFiles;
import dk.loeftet.casework.journal.Journal;
import dk.loeftet.casework.note.Notes;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * A complaint that went on by itself when its case was moved has led to a new decision: the case is to know it, wherever it
 * stands now. Where the case was decided anew meanwhile, that decision stays, and people are told.
 */
@Component
class DecisionForMovedCase {

    private static final String THEME = "Klagen har ført til en ny afgørelse";

    private final CaseFiles files;
    private final RuntimeService runtimeService;
    private final Journal journal;
    private final Notes notes;

    DecisionForMovedCase(CaseFiles files, RuntimeService runtimeService, Journal journal, Notes notes) {
        this.files = files;
        this.runtimeService = runtimeService;
        this.journal = journal;
        this.notes = notes;
    }

    /** Does nothing for a complaint that the case waits for, or whose case has ended. */
    void give(DelegateExecution complaint) {
        boolean byItself = complaint.getSuperExecution() == null
                && !Boolean.TRUE.equals(complaint.getVariable(ComplaintsByThemselves.CASE_CLOSED));
        if (byItself && "ny-afgoerelse".equals(complaint.getVariable(ComplaintBesideTheCase.OUTCOME))) {
            files.byNumber(complaint.getProcessBusinessKey())
                    .filter(file -> file.isOpen() && file.processInstanceId() != null)
                    .ifPresent(file -> give(complaint, file));
        }
    }

    private void give(DelegateExecution complaint, CaseFile file) {
        boolean overtaken = Boolean.TRUE.equals(complaint.getVariable("decisionOvertaken"));
        if (!overtaken) {
            runtimeService.setVariables(file.processInstanceId(), ComplaintBesideTheCase.decisionOf(complaint));
        }
        String what = ("bevilget".equals(complaint.getVariable("decision"))
                        ? "Uddannelsen er bevilget."
                        : "Der er givet afslag.")
                + (overtaken
                        ? " Sagen er imens afgjort på ny, og den afgørelse gælder fortsat. Se efter, om det er rigtigt."
                        : " Afgørelsen gælder nu for sagen, som er flyttet imens. Se efter, om den står på det rette trin.");
        journal.add(file.caseNumber(), THEME, what, Journal.SYSTEM);
        notes.add(file.caseNumber(), null, "klage", THEME + ". " + what, Journal.SYSTEM);
    }
}
