package ua.vikno.kiosk.runtime.portal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Reads an answer to its end before it is parsed: a cut connection is then a network fault, never a JSON fault, and an
 * endless answer ends at the limit. What the contract answers without a body is taken for done only when it comes so: a page
 * of the network, or of whatever stands before the portal, has ended nothing.
 */
final class WholeAnswer implements ClientHttpRequestInterceptor {
    /** A statement of a hundred services is below 100 kB. */
    private static final int LIMIT = 4 * 1024 * 1024;

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        ClientHttpResponse response = execution.execute(request, body);
        try (InputStream stream = response.getBody()) {
            byte[] whole = stream.readNBytes(LIMIT + 1);
            if (whole.length > LIMIT) {
                throw new TooLarge();
            }
            if (request.getMethod().equals(HttpMethod.DELETE) && isForeign(response.getStatusCode())) {
                throw new Foreign();
            }
            return new Held(response, whole);
        } catch (IOException e) {
            response.close();
            throw e;
        }
    }

    /** The contract answers a DELETE with 204, or refuses it. */
    private static boolean isForeign(HttpStatusCode status) {
        return !status.isError() && status.value() != HttpStatus.NO_CONTENT.value();
    }

    /** Not an answer of the contract, such as a login page of the network. */
    static final class Foreign extends IOException {
        private static final long serialVersionUID = 1;

        Foreign() {
            super("not the contract's answer");
        }
    }

    /** The answer exceeds what any sensible answer needs. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;

        TooLarge() {
            super("more than " + LIMIT + " bytes");
        }
    }

    private record Held(ClientHttpResponse response, byte[] whole) implements ClientHttpResponse {
        @Override
        public HttpStatusCode getStatusCode() throws IOException {
            return response.getStatusCode();
        }

        @Override
        public String getStatusText() throws IOException {
            return response.getStatusText();
        }

        @Override
        public void close() {
            response.close();
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(whole);
        }

        @Override
        public HttpHeaders getHeaders() {
            return response.getHeaders();
        }

        @Override
        public String toString() {
            return "Held[" + whole.length + " bytes]";
        }
    }
}
