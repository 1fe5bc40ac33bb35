package dk.loeftet.extension.form;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Holds back the body of an error answer that will be put in other words; everything else streams through untouched. */
final class RejectionResponse extends HttpServletResponseWrapper {

    private final HttpServletRequest request;
    private final boolean everyError;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    /** @param everyError whether other errors than refusals are held back too */
    RejectionResponse(HttpServletRequest request, HttpServletResponse response, boolean everyError) {
        super(response);
        this.request = request;
        this.everyError = everyError;
    }

    /** Whether this is an error answer that somebody else words. */
    boolean isHeldBack() {
        return getStatus() >= SC_BAD_REQUEST && isOurs(getStatus());
    }

    /** What the engine said. */
    byte[] kept() {
        return kept.toByteArray();
    }

    private boolean isOurs(int status) {
        // Who has not logged in is asked to, in the way that browsers know.
        return Rejections.of(request).isPresent() || (everyError && status != SC_UNAUTHORIZED);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        if (isOurs(status)) {
            setStatus(status);
        } else {
            super.sendError(status, message);
        }
    }

    @Override
    public void sendError(int status) throws IOException {
        if (isOurs(status)) {
            setStatus(status);
        } else {
            super.sendError(status);
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return isHeldBack() ? new Kept(kept) : super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        return isHeldBack() ? new PrintWriter(kept, true, StandardCharsets.UTF_8) : super.getWriter();
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!isHeldBack()) {
            super.flushBuffer();
        }
    }

    private static final class Kept extends ServletOutputStream {

        private final ByteArrayOutputStream bytes;

        private Kept(ByteArrayOutputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("a refused request is answered synchronously");
        }

        @Override
        public void write(int b) {
            bytes.write(b);
        }
    }
}
