package ua.vikno.demonstration.tour;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Takes pictures of the screen as it is. */
final class Camera {
    private final Scene scene;
    private final Hand hand;
    private final Path directory;
    private int taken;

    Camera(Scene scene, Hand hand, Path directory) {
        this.scene = scene;
        this.hand = hand;
        this.directory = directory;
    }

    /** @return the picture's file name: {@code NN-id.png} */
    String take(String id) throws TourFailed {
        hand.frame();
        BufferedImage picture = hand.onFx(() -> copy(scene.snapshot(null)));
        String name = "%02d-%s.png".formatted(++taken, id);
        try {
            Files.createDirectories(directory);
            ImageIO.write(picture, "png", directory.resolve(name).toFile());
        } catch (IOException e) {
            throw new TourFailed("cannot write " + name + ": " + e);
        }
        return name;
    }

    private static BufferedImage copy(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        return copy;
    }
}
