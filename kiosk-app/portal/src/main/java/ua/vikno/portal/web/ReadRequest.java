package ua.vikno.portal.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import ua.vikno.portal.problems.ProblemException;

/** A request whose body has been read to its end. */
final class ReadRequest extends HttpServletRequestWrapper {
    private final byte[] body;

    /**
     * Reads the body.
     *
     * @throws IOException when the caller breaks off, says nothing for the connection's 20 s or breaks the rules of HTTP
     * @throws ProblemException when the body is larger than the request's limit
     */
    ReadRequest(LimitedRequest request) throws IOException {
        super(request);
        try (ServletInputStream sent = request.getInputStream()) {
            body = sent.readAllBytes();
        }
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Body(new ByteArrayInputStream(body));
    }

    private static final class Body extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Body(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return bytes.read(buffer, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("no request is answered asynchronously");
        }
    }
}
