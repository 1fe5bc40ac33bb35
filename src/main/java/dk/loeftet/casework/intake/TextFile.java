package dk.loeftet.casework.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamSource;

/**
 * An uploaded file as text. It is read once to tell how it is written (UTF-8 if every byte of it is valid UTF-8,
 * Windows-1252 otherwise) and to refuse what is no text at all; a first part alone could be plain ASCII by chance.
 */
final class TextFile {

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
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer chars = CharBuffer.allocate(BUFFER);
        boolean utf8 = true;
        boolean empty = true;
        for (int read = fill(in, bytes); read >= 0; read = fill(in, bytes)) {
            empty &= read == 0;
            refuseBinary(bytes.array(), bytes.position() - read, bytes.position());
            bytes.flip();
            if (utf8) {
                utf8 = !decoder.decode(bytes, chars.clear(), false).isError();
            }
            if (!utf8) {
                bytes.position(bytes.limit());
            }
            bytes.compact();
        }
        if (empty) {
            throw new NoIntakeList("Filen er tom. Vælg en fil med en overskriftslinje og en linje per person.");
        }
        bytes.flip();
        return utf8 && !decoder.decode(bytes, chars.clear(), true).isError() ? StandardCharsets.UTF_8 : WINDOWS;
    }

    private static int fill(InputStream in, ByteBuffer bytes) throws IOException {
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        bytes.position(bytes.position() + Math.max(read, 0));
        return read;
    }

    private static void refuseBinary(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == 0) {
                throw new NoIntakeList("Filen er ikke en tekstfil. "
                        + "Åbn den i dit regneark, gem den som „CSV UTF-8 (semikolonsepareret)“, og prøv igen.");
            }
        }
    }
}
