package dk.loeftet.pathway.uddannelsesloeft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Sends what nobody should send, byte by byte as given, and judges the answer. */
final class Knocking {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** None of these stands in a Danish sentence; a class of Java, or a parser speaking, has one of them. */
    private static final Pattern NO_DANISH = Pattern.compile(
            "(?i)\\b(the|cannot|could|not|invalid|failed|unexpected|unrecognized|required|value|error|null|must|found"
                    + "|denied|exception|request|java|org\\.|http|parse|task with|process)\\b");

    private static final Pattern DANISH = Pattern.compile(
            "(?i)\\b(ikke|feltet|skriv|vælg|udfyld|ret|skal|må|kan|prøv|sæt|genindlæs|mangler|variablen|der|er|kontrollér|ligger)\\b");
    private static final int BAD_REQUEST = 400;
    private static final int SERVER_ERROR = 500;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String root;
    private final List<String> complaints = new ArrayList<>();
    private int sent;

    Knocking(String root) {
        this.root = root;
    }

    /** What was answered wrongly, as it happened. */
    List<String> complaints() {
        return complaints;
    }

    int sent() {
        return sent;
    }

    /** Sends and judges. */
    Answer send(String user, String method, String path, String body) {
        sent++;
        Answer answer = exchange(user, method, path, body);
        String what = user + " " + method + " " + path + " " + shortened(body) + " -> " + answer.status + " "
                + shortened(answer.text);
        if (answer.status < BAD_REQUEST || answer.status >= SERVER_ERROR) {
            complaints.add("no refusal: " + what);
        } else if (answer.messages().isEmpty()) {
            complaints.add("no message: " + what);
        } else if (answer.messages().stream().anyMatch(Knocking::isNoDanish)) {
            complaints.add("not Danish: " + what);
        } else if (answer.text.contains(BadValues.CANARY)) {
            complaints.add("repeats what was sent: " + what);
        }
        return answer;
    }

    void complain(String what) {
        complaints.add(what);
    }

    private Answer exchange(String user, String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8)))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            return new Answer(0, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isNoDanish(String message) {
        return NO_DANISH.matcher(message).find() || !DANISH.matcher(message).find();
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() > 300 ? line.substring(0, 300) + "… (" + text.length() + ")" : line;
    }

    /** An answer and what it tells people. */
    record Answer(int status, String text) {

        List<String> messages() {
            List<String> messages = new ArrayList<>();
            JsonNode body = json();
            collect(body, messages);
            body.path("errors").forEach(error -> collect(error, messages));
            return messages;
        }

        /** The fields that are at fault. */
        List<String> fields() {
            List<String> fields = new ArrayList<>();
            JsonNode body = json();
            if (body.hasNonNull("field")) {
                fields.add(body.path("field").asText());
            }
            body.path("errors").forEach(error -> fields.add(error.path("field").asText()));
            return fields;
        }

        private JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException noJson) {
                return JSON.missingNode();
            }
        }

        private static void collect(JsonNode body, List<String> messages) {
            String message = body.path("message").asText("");
            if (!message.isBlank()) {
                messages.add(message.toLowerCase(Locale.ROOT));
            }
        }
    }
}
