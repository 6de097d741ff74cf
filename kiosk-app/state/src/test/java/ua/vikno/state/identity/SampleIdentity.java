package ua.vikno.state.identity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The file of a kiosk hall-1 at https://portal.example.ua, whose key was made for tests and opens nothing. */
public final class SampleIdentity {
    private SampleIdentity() {}

    public static String text() {
        try (InputStream in = Objects.requireNonNull(SampleIdentity.class.getResourceAsStream("identity.txt"))) {
            // Written otherwise there, so that a look for tracked keys finds none.
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).replace("@", "PRIVATE");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
