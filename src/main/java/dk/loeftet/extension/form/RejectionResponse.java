package dk.loeftet.extension.form;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Holds back the body of an error answer to a refused request; everything else streams through untouched. */
final class RejectionResponse extends HttpServletResponseWrapper {

    private final HttpServletRequest request;

    RejectionResponse(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        this.request = request;
    }

    /** Whether this is an error answer to a refused request. */
    boolean isHeldBack() {
        return getStatus() >= SC_BAD_REQUEST && isRefused();
    }

    private boolean isRefused() {
        return Rejections.of(request).isPresent();
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        if (isRefused()) {
            setStatus(status);
        } else {
            super.sendError(status, message);
        }
    }

    @Override
    public void sendError(int status) throws IOException {
        if (isRefused()) {
            setStatus(status);
        } else {
            super.sendError(status);
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return isHeldBack() ? new Nowhere() : super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        return isHeldBack()
                ? new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)
                : super.getWriter();
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!isHeldBack()) {
            super.flushBuffer();
        }
    }

    private static final class Nowhere extends ServletOutputStream {

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
            // The engine's English text is not for people.
        }
    }
}
