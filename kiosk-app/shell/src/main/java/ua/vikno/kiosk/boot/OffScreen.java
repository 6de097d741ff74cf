package ua.vikno.kiosk.boot;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.kiosk.night.Backdrop;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.texts.Texts;
import ua.vikno.kiosk.view.KioskView;
import ua.vikno.kiosk.view.theme.PanelGeometry;

/** Draws screens as the window would, and shows them to nobody. */
final class OffScreen implements Backdrop.Canvas {
    private static final int SECONDS = 10;
    private static final int SAMPLES = 64;

    private final PanelGeometry panel;
    private final Texts texts;
    private final EventLog log;
    /** The toolkit's thread's own. */
    private @Nullable KioskView view;

    private @Nullable WritableImage picture;

    OffScreen(PanelGeometry panel, Texts texts, EventLog log) {
        this.panel = panel;
        this.texts = texts;
        this.log = log;
    }

    @Override
    public boolean draw(Screen screen, Settings settings) throws InterruptedException {
        return onToolkit(() -> drawn(screen, settings), log);
    }

    /** @return false, too, when it threw, or when the toolkit did not come to it within 10 s */
    static boolean onToolkit(Supplier<Boolean> work, EventLog log) throws InterruptedException {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.get());
            } catch (RuntimeException | Error e) {
                log.note(LogEvent.VIEW_BROKE, e);
                done.complete(false);
            }
        });
        try {
            return done.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    private boolean drawn(Screen screen, Settings settings) {
        KioskView drawing = view == null ? new KioskView(panel, texts::show, input -> {}) : view;
        WritableImage image = picture == null ? new WritableImage(panel.widthPx(), panel.heightPx()) : picture;
        view = drawing;
        picture = image;
        drawing.show(screen, settings);
        drawing.scene().snapshot(image);
        return isPicture(image);
    }

    /** Whether it has more than one colour. */
    private static boolean isPicture(WritableImage image) {
        PixelReader pixels = image.getPixelReader();
        int first = pixels.getArgb(0, 0);
        int acrossEach = Math.max(1, (int) image.getWidth() / SAMPLES);
        int downEach = Math.max(1, (int) image.getHeight() / SAMPLES);
        for (int y = 0; y < image.getHeight(); y += downEach) {
            for (int x = 0; x < image.getWidth(); x += acrossEach) {
                if (pixels.getArgb(x, y) != first) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Nothing is held of what was drawn. */
    @Override
    public void close() {
        Platform.runLater(() -> {
            view = null;
            picture = null;
        });
    }
}
