package dk.loeftet.casework.intake;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.springframework.lang.Nullable;

/** The lines of a text with their numbers, whatever ends them. Lines can be given back to be read again. */
final class PhysicalLines {

    /** No record of a person is longer; what comes after is skipped, so that a file without line ends costs nothing. */
    static final int LONGEST = 20_000;

    private static final int NOTHING = -2;

    private final Reader reader;
    private final Deque<Line> givenBack = new ArrayDeque<>();
    private int ahead = NOTHING;
    private long number;

    PhysicalLines(Reader reader) {
        this.reader = reader;
    }

    /** The next line, null at the end of the text. */
    @Nullable
    Line next() throws IOException {
        return givenBack.isEmpty() ? read() : givenBack.pop();
    }

    /** Gives lines back, in their order. */
    void giveBack(List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            givenBack.push(lines.get(i));
        }
    }

    private @Nullable Line read() throws IOException {
        int character = take();
        if (character < 0) {
            return null;
        }
        StringBuilder text = new StringBuilder(256);
        boolean tooLong = false;
        for (; character >= 0 && character != '\n' && character != '\r'; character = take()) {
            if (text.length() < LONGEST) {
                text.append((char) character);
            } else {
                tooLong = true;
            }
        }
        if (character == '\r') {
            int following = take();
            if (following != '\n') {
                ahead = following;
            }
        }
        number++;
        return new Line(number, text.toString(), tooLong);
    }

    private int take() throws IOException {
        if (ahead != NOTHING) {
            int kept = ahead;
            ahead = NOTHING;
            return kept;
        }
        return reader.read();
    }

    /**
     * One line.
     *
     * @param number counted from 1
     * @param text without its end
     * @param tooLong whether the line goes on and was cut
     */
    record Line(long number, String text, boolean tooLong) {}
}
