package dk.loeftet.extension.form;

/**
 * Where a form is shown or submitted.
 *
 * @param businessKey of the instance, or of the nearest calling instance that has one; null where none is started yet
 * @param processInstanceId null where none is started yet
 * @param rootProcessInstanceId of the outermost caller; null where none is started yet
 * @param taskId null in a start form
 * @param activityId id of the task or start event in the model
 * @param userId who asks; null when the engine runs without authentication
 */
public record FieldContext(
        String businessKey,
        String processInstanceId,
        String rootProcessInstanceId,
        String taskId,
        String activityId,
        String userId) {}
