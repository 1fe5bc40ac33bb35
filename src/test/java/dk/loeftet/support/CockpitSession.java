package dk.loeftet.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A browser's session in the web applications, without the browser. */
public final class CockpitSession {

    private static final String JSON = "application/json";
    private static final String ENGINE = "/camunda/api/engine/engine/default/";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final int port;

    private CockpitSession(int port) {
        this.port = port;
    }

    /** Nobody is logged in. */
    public static CockpitSession anonymous(int port) {
        return new CockpitSession(port);
    }

    /** Somebody is logged in, whose password is the user id. */
    public static CockpitSession of(int port, String user) {
        CockpitSession session = new CockpitSession(port);
        session.get("/camunda/app/welcome/default/");
        HttpResponse<String> answer = session.send(
                "POST",
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "application/x-www-form-urlencoded",
                "username=" + user + "&password=" + user);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        // Logging in begins a new session; the page brings its token for what changes something.
        session.get("/camunda/app/welcome/default/");
        return session;
    }

    /** What our plugin in Cockpit answers, which must not have refused. */
    public JsonNode json(String path) {
        HttpResponse<String> answer = plugin(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What our plugin in Cockpit answers. */
    public HttpResponse<String> plugin(String path) {
        return get("/camunda/api/cockpit/plugin/loeftet/default/" + path);
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, JSON, null);
    }

    /** As Cockpit's own buttons do it: by the engine's interface, with the token of the session. */
    public HttpResponse<String> engine(String method, String path, String json) {
        return send(method, ENGINE + path, JSON, json);
    }

    /** As Tasklist asks: for everything that belongs to what is asked for besides. */
    public HttpResponse<String> hal(String method, String path, String json) {
        return send(method, ENGINE + path, JSON, json, "Accept", "application/hal+json, application/json; q=0.5");
    }

    private HttpResponse<String> send(String method, String path, String type, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", type);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> "XSRF-TOKEN".equals(cookie.getName()))
                .map(HttpCookie::getValue)
                .findFirst()
                .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
