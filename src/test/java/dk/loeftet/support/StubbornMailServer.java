package dk.loeftet.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An SMTP server with moods, by the recipient's name: {@code ukendt} it refuses for good, {@code senere} it puts off,
 * and {@code langsom} it never answers.
 */
public final class StubbornMailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> accepted = new CopyOnWriteArrayList<>();

    /** Starts one on a free port. */
    public StubbornMailServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::listen);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** The recipients whose mail it has taken over. */
    public List<String> accepted() {
        return List.copyOf(accepted);
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                threads.execute(() -> talk(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            answer(client, "220 stubborn");
            String recipient = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("RCPT TO:")) {
                    recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    if (recipient.startsWith("langsom")) {
                        // Silence, until the other side loses patience.
                        in.readLine();
                        return;
                    }
                    answer(
                            client,
                            recipient.startsWith("ukendt")
                                    ? "550 no such user " + recipient
                                    : recipient.startsWith("senere") ? "451 try again later " + recipient : "250 ok");
                } else if (command.equals("DATA")) {
                    answer(client, "354 go on");
                    while (!".".equals(in.readLine())) {
                        // The text does not matter here.
                    }
                    accepted.add(recipient);
                    answer(client, "250 taken over");
                } else if (command.equals("QUIT")) {
                    answer(client, "221 bye");
                    return;
                } else {
                    answer(client, "250 ok");
                }
            }
        } catch (IOException gone) {
            // The other side has hung up.
        }
    }

    private static void answer(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
