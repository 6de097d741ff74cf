package ua.vikno.demonstration.sheet;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.texts.Texts;
import ua.vikno.kiosk.view.KioskView;
import ua.vikno.kiosk.view.theme.PanelGeometry;
import ua.vikno.portal.api.published.PictureContent;

/** Paints screens outside any window, half as wide and half as high as on the panel. */
final class Painter {
    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final long PATIENCE_SECONDS = 60;

    private final Texts texts = Texts.load();
    private final Map<PanelGeometry, KioskView> views = new HashMap<>();
    private final String city;
    private final List<PictureContent> pictures;

    Painter(String city, List<PictureContent> pictures) {
        this.city = city;
        this.pictures = pictures;
    }

    /** Writes one JPEG. */
    void paint(Screen screen, Sight sight, Path file) throws IOException {
        WritableImage image = onFx(() -> {
            KioskView view = views.computeIfAbsent(sight.geometry(), this::view);
            view.show(screen, sight.settings());
            return view.scene().snapshot(null);
        });
        ImageIO.write(halved(image), "jpg", file.toFile());
    }

    private KioskView view(PanelGeometry panel) {
        KioskView view = new KioskView(panel, texts::show, input -> {});
        view.city(city);
        view.pictures(picture("emblem"), picture("picture"));
        view.time(NOON);
        return view;
    }

    private @Nullable Image picture(String id) {
        return pictures.stream()
                .filter(picture -> picture.id().equals(id))
                .findFirst()
                .map(picture ->
                        new Image(new ByteArrayInputStream(Base64.getDecoder().decode(picture.png()))))
                .orElse(null);
    }

    private static BufferedImage halved(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage whole = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        whole.setRGB(0, 0, width, height, pixels, 0, width);
        BufferedImage half = new BufferedImage(width / 2, height / 2, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = half.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(whole, 0, 0, half.getWidth(), half.getHeight(), null);
        pen.dispose();
        return half;
    }

    private static <T> T onFx(Callable<T> work) throws IOException {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the screen cannot be painted", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while painting", e);
        }
    }
}
