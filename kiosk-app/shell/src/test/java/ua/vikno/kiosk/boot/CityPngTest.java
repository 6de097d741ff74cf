package ua.vikno.kiosk.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import ua.vikno.devices.testing.Needs;
import ua.vikno.kiosk.view.Toolkit;
import ua.vikno.portal.api.published.PictureContent;

/** A picture of the city is shown only when it is whole; anything else is as none, and never an exception. */
@Tag(Needs.DISPLAY)
class CityPngTest {
    private static final byte[] WHOLE = png(1920, 1080);

    @Test
    void theLargestAllowedPictureIsShown() {
        Image image = Objects.requireNonNull(read(WHOLE));

        assertThat(image.getWidth()).isEqualTo(1920);
        assertThat(image.getHeight()).isEqualTo(1080);
    }

    @Test
    void whatIsDamagedTooLargeOrNoPngIsAsNone() {
        byte[] enormous = WHOLE.clone();
        ByteBuffer.wrap(enormous).putInt(16, 2_000_000).putInt(20, 2_000_000);

        assertThat(read(Arrays.copyOf(WHOLE, 20))).isNull();
        assertThat(read(Arrays.copyOf(WHOLE, 40))).isNull();
        assertThat(read(new byte[0])).isNull();
        assertThat(read("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)))
                .isNull();
        assertThat(read(enormous)).isNull();
        assertThat(read(png(1921, 1080))).isNull();
        assertThat(read(Arrays.copyOf(WHOLE, 1024 * 1024 + 4))).isNull();
    }

    @Test
    void anotherContentThanItsHashSaysIsAsNone() {
        String text = Base64.getEncoder().encodeToString(WHOLE);

        assertThat(read(new PictureContent("emblem", sha256(WHOLE), text))).isNotNull();
        assertThat(read(new PictureContent("emblem", sha256(new byte[1]), text)))
                .isNull();
        assertThat(read(new PictureContent("emblem", sha256(WHOLE), "no Base64: ї")))
                .isNull();
        assertThat(read(new PictureContent("picture", sha256(WHOLE), text))).isNull();
    }

    private static @Nullable Image read(byte[] bytes) {
        return read(
                new PictureContent("emblem", sha256(bytes), Base64.getEncoder().encodeToString(bytes)));
    }

    private static @Nullable Image read(PictureContent picture) {
        return Toolkit.on(() -> CityPng.of("emblem", List.of(picture)));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] png(int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
