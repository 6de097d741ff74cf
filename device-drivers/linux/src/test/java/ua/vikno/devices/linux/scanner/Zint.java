package ua.vikno.devices.linux.scanner;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import ua.vikno.devices.linux.camera.GreyImage;

/** Symbols by zint, which nobody here wrote, held before a camera. */
final class Zint {
    private static final int SECONDS = 20;

    private Zint() {}

    enum Kind {
        CODE_128("--barcode 20"),
        GS1_128("--barcode 16 --gs1"),
        EAN_13("--barcode 13"),
        QR("--barcode 58"),
        GS1_QR("--barcode 58 --gs1"),
        DATA_MATRIX("--barcode 71 --square"),
        GS1_DATA_MATRIX("--barcode 71 --square --gs1");

        private final String options;

        Kind(String options) {
            this.options = options;
        }
    }

    /** @param scale in half pixels per module */
    static BufferedImage symbol(Kind kind, String data, double scale, Path directory) throws IOException {
        Path file = Files.createTempFile(directory, "symbol", ".png");
        List<String> command = new ArrayList<>(List.of("zint", "--quietzones", "--scale", Double.toString(scale)));
        command.addAll(List.of(kind.options.split(" ", -1)));
        command.addAll(List.of("--output", file.toString(), "--data", data));
        Process zint;
        try {
            zint = new ProcessBuilder(command).inheritIO().start();
        } catch (IOException e) {
            throw new AssertionError("zint is missing: install the Debian package zint", e);
        }
        try {
            if (!zint.waitFor(SECONDS, TimeUnit.SECONDS) || zint.exitValue() != 0) {
                throw new AssertionError("zint made no symbol: " + command);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        return ImageIO.read(file.toFile());
    }

    /** As a camera would see it: on a grey table, turned, out of focus by a pixel, with noise. */
    static GreyImage held(BufferedImage symbol, int width, int height, double degrees, long seed) {
        BufferedImage scene = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = scene.createGraphics();
        g.setColor(new Color(110, 110, 110));
        g.fillRect(0, 0, width, height);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.translate(width / 2.0, height / 2.0);
        g.rotate(Math.toRadians(degrees));
        g.drawImage(symbol, -symbol.getWidth() / 2, -symbol.getHeight() / 2, null);
        g.dispose();
        byte[] pixels =
                ((DataBufferByte) scene.getRaster().getDataBuffer()).getData().clone();
        return new GreyImage(width, height, noisy(blurred(pixels, width), seed));
    }

    private static byte[] blurred(byte[] pixels, int width) {
        byte[] blurred = pixels.clone();
        for (int i = width + 1; i < pixels.length - width - 1; i++) {
            int sum = 4 * (pixels[i] & 0xFF)
                    + (pixels[i - 1] & 0xFF)
                    + (pixels[i + 1] & 0xFF)
                    + (pixels[i - width] & 0xFF)
                    + (pixels[i + width] & 0xFF);
            blurred[i] = (byte) (sum / 8);
        }
        return blurred;
    }

    private static byte[] noisy(byte[] pixels, long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < pixels.length; i++) {
            // Neither black nor white is pure in a room.
            double value = 25 + (pixels[i] & 0xFF) * 0.75 + random.nextGaussian() * 8;
            pixels[i] = (byte) Math.clamp(Math.round(value), 0, 255);
        }
        return pixels;
    }
}
