package dk.loeftet.extension.bottleneck;

import java.util.List;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/** Something that Cockpit's buttons, or somebody who knows the engine's interface, could do to a case. */
record EngineDeed(String method, String path, String body) {

    /** Suspends, deletes, moves, starts, retries and writes; nothing of it is for who only looks. */
    static List<EngineDeed> all(String instance, ProcessDefinition definition, String task, String job, String user) {
        String one = "process-instance/" + instance;
        String all = "process-definition/" + definition.getId();
        String key = "\"processDefinitionKey\":\"" + definition.getKey() + "\"";
        String these = "\"processInstanceIds\":[\"" + instance + "\"]";
        String moved = "\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"callB\"},"
                + "{\"type\":\"cancel\",\"activityId\":\"taskA\"}]";
        String office = "{\"value\":\"toender\",\"type\":\"String\"}";
        return List.of(
                put("job/" + job + "/retries", "{\"retries\":3}"),
                put("job/" + job + "/duedate", "{\"duedate\":\"2030-01-01T00:00:00.000+0100\"}"),
                put("job/" + job + "/suspended", "{\"suspended\":true}"),
                post("job/" + job + "/execute", null),
                put(one + "/suspended", "{\"suspended\":true}"),
                put("process-instance/suspended", "{\"suspended\":true," + key + "}"),
                post("process-instance/suspended-async", "{\"suspended\":true," + these + "}"),
                put(all + "/suspended", "{\"suspended\":true,\"includeProcessInstances\":true}"),
                put("job-definition/suspended", "{\"suspended\":true," + key + "}"),
                post(one + "/modification", "{\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"taskA\"}]}"),
                post(one + "/modification", "{" + moved + "}"),
                post(one + "/modification-async", "{" + moved + "}"),
                post(
                        "modification/execute",
                        "{\"processDefinitionId\":\"" + definition.getId() + "\"," + these + "," + moved + "}"),
                post("process-instance/delete", "{" + these + "}"),
                new EngineDeed("DELETE", one, null),
                new EngineDeed("DELETE", all + "?cascade=true", null),
                new EngineDeed("DELETE", "deployment/" + definition.getDeploymentId() + "?cascade=true", null),
                put(all + "/history-time-to-live", "{\"historyTimeToLive\":1}"),
                put(one + "/variables/officeId", office),
                post(one + "/variables", "{\"modifications\":{\"officeId\":" + office + "}}"),
                put("execution/" + instance + "/localVariables/officeId", office),
                new EngineDeed("DELETE", one + "/variables/officeId", null),
                post("process-instance/job-retries", "{\"processInstances\":[\"" + instance + "\"],\"retries\":3}"),
                post("process-definition/key/" + definition.getKey() + "/start", "{}"),
                post("task/" + task + "/assignee", "{\"userId\":\"" + user + "\"}"),
                new EngineDeed("DELETE", "history/process-instance/" + instance, null));
    }

    private static EngineDeed put(String path, String body) {
        return new EngineDeed("PUT", path, body);
    }

    private static EngineDeed post(String path, String body) {
        return new EngineDeed("POST", path, body);
    }
}
