package ua.vikno.kiosk.view;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.screen.Settings.TextSize;
import ua.vikno.kiosk.screen.Settings.Theme;
import ua.vikno.kiosk.texts.Texts;
import ua.vikno.kiosk.view.theme.PanelGeometry;

/** Paints every screen in both orientations, four sizes, both reaches, two themes and three languages. Arguments: directory, and a regular expression of file names. */
public final class GalleryMain {
    private GalleryMain() {}

    public static void main(String[] args) throws IOException {
        Path out = Files.createDirectories(Path.of(args.length > 0 ? args[0] : "target/gallery"));
        String only = args.length > 1 ? args[1] : ".*";
        Texts texts = Texts.load();
        for (PanelGeometry panel : new PanelGeometry[] {PanelGeometry.portrait(), PanelGeometry.landscape()}) {
            KioskView view = Toolkit.on(() -> new KioskView(panel, texts::show, input -> {}));
            Toolkit.run(() -> view.city("Павлоград"));
            Toolkit.run(() -> view.time(LocalTime.of(14, 5)));
            for (Map.Entry<String, Screen> entry : Samples.everything().entrySet()) {
                paint(view, panel, entry.getKey(), entry.getValue(), out, only);
            }
        }
        Platform.exit();
    }

    private static void paint(KioskView view, PanelGeometry panel, String id, Screen screen, Path out, String only)
            throws IOException {
        for (Language language : Language.values()) {
            paint(view, panel, id, screen, language, out, only);
        }
    }

    private static void paint(
            KioskView view, PanelGeometry panel, String id, Screen screen, Language language, Path out, String only)
            throws IOException {
        for (TextSize size : TextSize.values()) {
            for (Theme theme : Theme.values()) {
                Settings settings = new Settings(language, size, theme, false, false, false, false, 50);
                String name = String.join(
                                "-",
                                panel.isPortrait() ? "portrait" : "landscape",
                                id,
                                size.name(),
                                theme.name(),
                                language.tag())
                        .toLowerCase(Locale.ROOT);
                paint(view, screen, settings, out.resolve(name + ".png"), only);
                if (panel.isPortrait()) {
                    paint(view, screen, settings.withLowReach(true), out.resolve(name + "-low.png"), only);
                }
            }
        }
    }

    private static void paint(KioskView view, Screen screen, Settings settings, Path file, String only)
            throws IOException {
        String name = file.getFileName().toString();
        if (!name.substring(0, name.length() - ".png".length()).matches(only)) {
            return;
        }
        WritableImage image = Toolkit.on(() -> {
            view.show(screen, settings);
            return view.scene().snapshot(null);
        });
        write(image, file);
    }

    private static void write(WritableImage image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        PixelReader pixels = image.getPixelReader();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        ImageIO.write(copy, "png", file.toFile());
    }
}
