package dk.loeftet.casework.intake;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamSource;

/**
 * An uploaded file as text. It is read once to tell how it is written (UTF-8 if every byte of it is valid UTF-8,
 * Windows-1252 otherwise) and to refuse what is no text at all; a first part alone could be plain ASCII by chance.
 */
final class TextFile {

    static final String EMPTY = "Filen er tom. Vælg en fil med en overskriftslinje og en linje per person.";

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BUFFER = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final InputStreamSource source;
    private final Charset charset;

    private TextFile(InputStreamSource source, Charset charset) {
        this.source = source;
        this.charset = charset;
    }

    /**
     * Looks through the whole file without keeping it.
     *
     * @throws NoIntakeList when it is empty or binary
     */
    static TextFile of(InputStreamSource source) throws IOException {
        try (InputStream in = source.getInputStream()) {
            return new TextFile(source, charsetOf(in));
        }
    }

    /** The text from its beginning, without a byte order mark. */
    Reader open() throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(source.getInputStream(), charset), BUFFER);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private static Charset charsetOf(InputStream in) throws IOException {
        TextOnly text = new TextOnly(in);
        Charset charset = StandardCharsets.UTF_8;
        try {
            // A reader made with a decoder, unlike one made with a charset, refuses what is malformed.
            new InputStreamReader(text, StandardCharsets.UTF_8.newDecoder()).transferTo(Writer.nullWriter());
        } catch (CharacterCodingException notUtf8) {
            text.transferTo(OutputStream.nullOutputStream());
            charset = WINDOWS;
        }
        text.refuseEmpty();
        return charset;
    }

    /** Passes text through and refuses zero bytes, which no text has but every spreadsheet and picture does. */
    private static final class TextOnly extends FilterInputStream {

        private boolean empty = true;

        TextOnly(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            empty &= count <= 0;
            for (int i = offset; i < offset + count; i++) {
                if (bytes[i] == 0) {
                    throw new NoIntakeList("Filen er ikke en tekstfil. "
                            + "Åbn den i dit regneark, gem den som „CSV UTF-8 (semikolonsepareret)“, og prøv igen.");
                }
            }
            return count;
        }

        void refuseEmpty() {
            if (empty) {
                throw new NoIntakeList(EMPTY);
            }
        }
    }
}
