package ua.vikno.devices.fonts;

import java.io.InputStream;
import java.util.Objects;

/** Vikno Sans (Inter 4, SIL Open Font License 1.1): cap height 0.7273 em. */
public final class ViknoSans {
    public static final String FAMILY = "Vikno Sans";

    private ViknoSans() {}

    public static InputStream regular() {
        return resource("ViknoSans-Regular.ttf");
    }

    public static InputStream bold() {
        return resource("ViknoSans-Bold.ttf");
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(ViknoSans.class.getResourceAsStream(name), name);
    }
}
