package dk.loeftet.casework.tasklist.panel;

import dk.loeftet.casework.access.Callers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The panel beside a task. */
@RestController
class PanelController {

    private final Callers callers;
    private final CasePanels panels;

    PanelController(Callers callers, CasePanels panels) {
        this.callers = callers;
        this.panels = panels;
    }

    @GetMapping("/api/tasks/{taskId}/panel")
    CasePanel panel(@PathVariable String taskId) {
        return panels.of(taskId, callers.current())
                .orElseThrow(() -> new NotFound(
                        "Opgaven findes ikke længere, eller du har ikke adgang til den. Genindlæs opgavelisten."));
    }
}
