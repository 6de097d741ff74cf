package ua.vikno.kiosk.view.theme;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.text.Font;
import ua.vikno.devices.fonts.ViknoSans;

/** The bundled fonts as the toolkit knows them; never relies on what the system has. */
final class BundledFonts {
    /** System property: a directory where the bundled fonts lie unpacked. */
    private static final String UNPACKED = "vikno.fonts";

    /** Loading wants a size; each text says its own. */
    private static final double ANY_SIZE = 12;

    private static final String SANS = "Sans";
    private static final String WIDE = "Wide";

    private BundledFonts() {}

    static void load() {
        load("ViknoSans-Regular.ttf", ViknoSans::regular);
        load("ViknoSans-Bold.ttf", ViknoSans::bold);
    }

    /** @param spaced wanted by few: made when it is first wanted */
    static String family(boolean spaced) {
        return spaced ? Spaced.FAMILY : ViknoSans.FAMILY;
    }

    /** Loaded with its class. */
    private static final class Spaced {
        static final String FAMILY = made();

        private static String made() {
            for (InputStream drawn : List.of(ViknoSans.regular(), ViknoSans.bold())) {
                try (drawn) {
                    load(new ByteArrayInputStream(SpacedLetters.of(drawn.readAllBytes(), SANS, WIDE)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return ViknoSans.FAMILY.replace(SANS, WIDE);
        }
    }

    /** JavaFX takes a file as it is, but copies a stream to a file of its own before the first screen can be painted. */
    private static void load(String name, Supplier<InputStream> bundled) {
        String unpacked = System.getProperty(UNPACKED);
        if (unpacked == null || Font.loadFont(Path.of(unpacked, name).toUri().toString(), ANY_SIZE) == null) {
            load(bundled.get());
        }
    }

    private static void load(InputStream font) {
        try (font) {
            if (Font.loadFont(font, ANY_SIZE) == null) {
                throw new IllegalStateException("the bundled font cannot be read");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
