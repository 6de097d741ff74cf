package ua.vikno.kiosk.boot;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.published.PictureContent;

/** Unpacks a picture of the city (PNG, ISO/IEC 15948). One that is damaged, too large or no PNG is as none. */
final class CityPng {
    /** What a portal may publish: 1 MiB, 1920 × 1080 pixels. */
    private static final int MOST_BYTES = 1024 * 1024;

    private static final int MOST_WIDTH = 1920;
    private static final int MOST_HEIGHT = 1080;
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int HEADER = 0x49484452;
    private static final int HEAD_BYTES = 24;

    private CityPng() {}

    /** @return null if there is none that can be shown */
    static @Nullable Image of(String id, List<PictureContent> pictures) {
        return pictures.stream()
                .filter(picture -> picture.id().equals(id))
                .findFirst()
                .map(CityPng::read)
                .orElse(null);
    }

    private static @Nullable Image read(PictureContent picture) {
        if (picture.png().length() > 4 * (MOST_BYTES + 2) / 3) {
            return null;
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(picture.png());
        } catch (IllegalArgumentException e) {
            return null;
        }
        if (!sized(bytes) || !sha256(bytes).equals(picture.sha256())) {
            return null;
        }
        Image image = new Image(new ByteArrayInputStream(bytes));
        return image.isError() ? null : image;
    }

    /** Known before a single pixel is unpacked. */
    private static boolean sized(byte[] bytes) {
        if (bytes.length < HEAD_BYTES) {
            return false;
        }
        ByteBuffer head = ByteBuffer.wrap(bytes);
        if (head.getLong() != SIGNATURE || head.getInt() < 0 || head.getInt() != HEADER) {
            return false;
        }
        int width = head.getInt();
        int height = head.getInt();
        return width > 0 && width <= MOST_WIDTH && height > 0 && height <= MOST_HEIGHT;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
