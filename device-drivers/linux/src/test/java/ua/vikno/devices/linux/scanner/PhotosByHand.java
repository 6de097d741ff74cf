package ua.vikno.devices.linux.scanner;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import ua.vikno.devices.linux.camera.GreyImage;

/**
 * {@code PhotosByHand DIRECTORY…}: how many of the pictures in each directory are read as the text beside them says. Made
 * for {@code core/src/test/resources/blackbox} of github.com/zxing/zxing, which is too large to keep here.
 */
final class PhotosByHand {
    private PhotosByHand() {}

    public static void main(String[] directories) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String directory : directories) {
            try (Stream<Path> files = Files.list(Path.of(directory))) {
                List<Path> pictures = files.filter(file -> file.toString().matches(".*\\.(png|jpg|gif)"))
                        .sorted()
                        .toList();
                out.println(directory + ": " + rate(pictures));
            }
        }
    }

    private static String rate(List<Path> pictures) throws IOException {
        SymbolReader reader = new SymbolReader();
        int right = 0;
        int wrong = 0;
        long begun = System.nanoTime();
        for (Path picture : pictures) {
            Path text = Path.of(picture.toString().replaceFirst("\\.[a-z]+$", ".txt"));
            Optional<String> read = reader.read(frame(ImageIO.read(picture.toFile())))
                    .map(scan -> scan.text().strip());
            if (read.isPresent()) {
                boolean same =
                        Files.exists(text) && Files.readString(text).strip().equals(read.get());
                right += same ? 1 : 0;
                wrong += same ? 0 : 1;
            }
        }
        long millis = (System.nanoTime() - begun) / 1_000_000 / Math.max(1, pictures.size());
        return "%d of %d, %d wrong, %d ms each with decoding the file".formatted(right, pictures.size(), wrong, millis);
    }

    /** Luminance as ZXing takes it from a coloured picture; what is transparent is white. */
    private static GreyImage frame(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        byte[] luminance = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            int rgb = (pixels[i] >>> 24) == 0 ? 0xFFFFFF : pixels[i];
            int grey = 306 * ((rgb >> 16) & 0xFF) + 601 * ((rgb >> 8) & 0xFF) + 117 * (rgb & 0xFF) + 512;
            luminance[i] = (byte) (grey >> 10);
        }
        return new GreyImage(width, height, luminance);
    }
}
