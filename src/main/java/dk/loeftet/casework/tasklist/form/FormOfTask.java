package dk.loeftet.casework.tasklist.form;

import dk.loeftet.extension.form.FormPart;
import dk.loeftet.extension.form.FormState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.lang.Nullable;

/**
 * A task's form for the browser.
 *
 * @param version sent back with the answers: it changes when the case has changed under the form
 * @param obstacle why the caller cannot submit it, in Danish; null when the caller can
 * @param unknown components that our tab cannot show; then the form is filled in under Tasklist's own tab
 * @param watched keys of the fields whose answers change what else is shown
 * @param draft what the caller has left here earlier
 * @param othersDrafts drafts of colleagues that the caller may go on with
 */
record FormOfTask(
        String taskId,
        String name,
        About about,
        @Nullable String version,
        @Nullable String obstacle,
        List<FormPart> parts,
        @Nullable FormState state,
        Set<String> watched,
        Set<String> unknown,
        @Nullable Draft draft,
        List<OthersDraft> othersDrafts) {

    /**
     * Whom and what the task is about.
     *
     * @param caseNumber null for people outside the municipality, and where there is no case
     * @param addressProtected whether name and address of the citizen are protected
     */
    record About(
            @Nullable String name,
            @Nullable String caseNumber,
            @Nullable Instant due,
            Instant now,
            boolean addressProtected) {}

    record Draft(Instant savedAt, Map<String, Object> answers) {}

    /** That a colleague has begun; what was written is told only to who takes it over. */
    record OthersDraft(String userId, String name, Instant savedAt) {}

    /** What the answers so far change, and what is wrong with them. */
    record Checked(String version, FormState state) {}

    /**
     * The task is completed.
     *
     * @param next a task that the caller can go on with: of the same case if there is one
     */
    record Done(@Nullable NextTask next) {}

    /** @param sameCase whether it belongs to the case just worked on */
    record NextTask(String taskId, String name, @Nullable String about, boolean sameCase) {}
}
