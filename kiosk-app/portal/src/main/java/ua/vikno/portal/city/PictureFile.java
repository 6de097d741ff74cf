package ua.vikno.portal.city;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import ua.vikno.portal.api.published.PictureContent;
import ua.vikno.portal.yaml.Findings;

/**
 * Reads the two pictures of a city. What is not a PNG, too large, too small or cannot be seen is refused with what to do.
 *
 * @param file its name in the city's directory
 * @param id its name in the contract
 * @param mostBytes size of the file
 * @param shape width and height in pixels
 */
record PictureFile(String file, String id, int mostBytes, Shape shape) {
    private static final List<PictureFile> ALL = List.of(
            new PictureFile(CityDirectory.EMBLEM, "emblem", 256 * 1024, new Shape(96, 512, 96, 512)),
            new PictureFile(CityDirectory.PICTURE, "picture", 1024 * 1024, new Shape(960, 1920, 300, 1080)));

    /** Least and most, in pixels. */
    record Shape(int leastWidth, int mostWidth, int leastHeight, int mostHeight) {
        boolean holds(Png png) {
            return png.width() >= leastWidth
                    && png.width() <= mostWidth
                    && png.height() >= leastHeight
                    && png.height() <= mostHeight;
        }

        @Override
        public String toString() {
            return leastWidth + "×" + leastHeight + " to " + mostWidth + "×" + mostHeight;
        }
    }

    /** Those that are there and right, in the order of the contract. */
    static List<PictureContent> all(Path directory, Findings findings) {
        List<PictureContent> pictures = new ArrayList<>();
        for (PictureFile picture : ALL) {
            picture.read(directory, findings).ifPresent(pictures::add);
        }
        return pictures;
    }

    private Optional<PictureContent> read(Path directory, Findings findings) {
        Path path = directory.resolve(file);
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(mostBytes + 1);
        } catch (IOException e) {
            findings.error(file, 0, "cannot be read: " + e.getMessage());
            return Optional.empty();
        }
        Optional<String> wrong = wrong(bytes);
        wrong.ifPresent(text -> findings.error(file, 0, text));
        return wrong.isPresent()
                ? Optional.empty()
                : Optional.of(new PictureContent(
                        id, sha256(bytes), Base64.getEncoder().encodeToString(bytes)));
    }

    private Optional<String> wrong(byte[] bytes) {
        if (bytes.length > mostBytes) {
            return Optional.of("larger than " + mostBytes / 1024
                    + " KiB: save it with fewer pixels or colours; a kiosk fetches it over a slow line");
        }
        Optional<Png> png = Png.of(bytes);
        if (png.isEmpty()) {
            return Optional.of("no PNG: save it as PNG, not as JPEG, SVG or WebP under another name");
        }
        if (!shape.holds(png.get())) {
            return Optional.of("has " + png.get().width() + "×" + png.get().height() + " pixels; it must have " + shape
                    + ": scale it");
        }
        return png.get().decode().map(this::hidden).orElse(Optional.of("a damaged PNG: save it anew"));
    }

    /** An emblem stands on white in both themes, so that one drawn for paper can be seen; words never lie on a picture. */
    private Optional<String> hidden(Seen seen) {
        return id.equals("emblem") && seen.onWhite() < Seen.ENOUGH
                ? Optional.of(
                        "cannot be seen on white, on which it stands: take one in colours or dark, not the white one")
                : Optional.empty();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
