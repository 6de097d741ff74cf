package ua.vikno.devices.linux.escpos;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import ua.vikno.devices.contract.Peer;
import ua.vikno.devices.receipt.Bitmap;

/** Programs that nobody here wrote, looking at what we would print. */
final class Foreign {
    private static final int QUIET_ZONE = 32;

    private Foreign() {}

    /** What npos sees in each job. */
    static List<Bitmap> pictures(List<byte[]> jobs) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (byte[] job : jobs) {
            stream.writeBytes(ByteBuffer.allocate(4).putInt(job.length).array());
            stream.writeBytes(job);
        }
        ByteBuffer pictures = ByteBuffer.wrap(Peer.node("decode.js", stream.toByteArray()));
        List<Bitmap> decoded = new ArrayList<>();
        while (pictures.hasRemaining()) {
            int width = pictures.getInt();
            int height = pictures.getInt();
            byte[] bits = new byte[width / 8 * height];
            for (int i = 0; i < width * height; i++) {
                bits[i >> 3] |= (byte) (pictures.get() << (7 - (i & 7)));
            }
            decoded.add(new Bitmap(width, height, bits));
        }
        return decoded;
    }

    /** What zbarimg reads, such as {@code QR-Code:https://…}, a line for each code. */
    static List<String> codes(Bitmap paper, Path directory) throws IOException {
        return run(List.of("zbarimg", "-q", png(paper, 1, directory).toString()), "zbar-tools")
                .lines()
                .toList();
    }

    /** What tesseract reads of the Ukrainian letters. */
    static String words(Bitmap paper, Path directory) throws IOException {
        Path png = png(paper, 2, directory);
        return run(List.of("tesseract", png.toString(), "stdout", "-l", "ukr", "--psm", "6"), "tesseract-ocr-ukr");
    }

    private static Path png(Bitmap paper, int scale, Path directory) throws IOException {
        BufferedImage image = new BufferedImage(
                paper.width() * scale + 2 * QUIET_ZONE,
                paper.height() * scale + 2 * QUIET_ZONE,
                BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int column = Math.floorDiv(x - QUIET_ZONE, scale);
                int row = Math.floorDiv(y - QUIET_ZONE, scale);
                boolean within = column >= 0 && column < paper.width() && row >= 0 && row < paper.height();
                image.getRaster().setSample(x, y, 0, within && paper.black(column, row) ? 0 : 255);
            }
        }
        Path file = directory.resolve("paper.png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private static String run(List<String> command, String debianPackage) throws IOException {
        Path errors = Files.createTempFile("foreign", ".log");
        try {
            Process process =
                    new ProcessBuilder(command).redirectError(errors.toFile()).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new AssertionError("%s (%s): %s".formatted(command, debianPackage, Files.readString(errors)));
            }
            return output;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            Files.delete(errors);
        }
    }

    /** Commands one after another, as the printer gets them. */
    static byte[] job(List<byte[]> commands) {
        ByteArrayOutputStream job = new ByteArrayOutputStream();
        Stream.of(List.of(EscPos.initialise()), commands, List.of(EscPos.cut(Profile.Cut.PARTIAL)))
                .flatMap(List::stream)
                .forEach(job::writeBytes);
        return job.toByteArray();
    }
}
