package dk.loeftet.casework.tasklist.panel;

import dk.loeftet.casework.control.pause.CasePause;
import dk.loeftet.casework.tasklist.panel.PanelFacts.DueTask;
import dk.loeftet.casework.tasklist.panel.PanelFacts.Message;
import dk.loeftet.casework.tasklist.panel.PanelFacts.Note;
import dk.loeftet.casework.tasklist.panel.PanelFacts.Path;
import dk.loeftet.casework.tasklist.panel.PanelFacts.Person;
import dk.loeftet.casework.tasklist.panel.PanelFacts.Responsible;
import dk.loeftet.casework.tasklist.panel.PanelFacts.Rkv;
import dk.loeftet.casework.tasklist.panel.PanelFacts.Screening;
import dk.loeftet.casework.tasklist.panel.PanelFacts.ShownStage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.lang.Nullable;

/** What the browser gets about a case: {@code view} tells which of the shapes it is. */
sealed interface CasePanel {

    String view();

    /** Everything, for those who work on the case. */
    record Whole(
            String view,
            String caseNumber,
            String office,
            Instant now,
            LocalDate unemployedSince,
            String benefitType,
            @Nullable String akasse,
            @Nullable String wish,
            @Nullable LocalDate nextTalkOn,
            Person person,
            Responsible responsible,
            List<ShownStage> stages,
            List<DueTask> due,
            @Nullable Screening screening,
            List<Note> notes,
            @Nullable Rkv rkv,
            @Nullable Path path,
            List<Message> messages,
            boolean mayAct,
            boolean mayEdit,
            @Nullable CasePause pause,
            List<String> actions)
            implements CasePanel {}

    /** For partners: what they were asked for, and nothing of the rest. */
    record Partner(
            String view,
            String name,
            @Nullable Instant due,
            @Nullable Rkv rkv) implements CasePanel {}

    /** The task belongs to no case. */
    record None(String view) implements CasePanel {}
}
