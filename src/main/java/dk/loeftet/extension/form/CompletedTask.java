package dk.loeftet.extension.form;

import java.util.List;
import java.util.Map;

/**
 * A task that somebody has completed through its form.
 *
 * @param context case, task and user
 * @param taskName what the task is called
 * @param properties the extension properties of the task in the model
 * @param answers in the order of the form; fields that were hidden or left empty are absent
 */
public record CompletedTask(
        FieldContext context, String taskName, Map<String, String> properties, List<FormAnswer> answers) {}
