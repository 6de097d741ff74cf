package ua.vikno.devices.linux.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class PixelFormatTest {
    private static MemorySegment memory(int... bytes) {
        byte[] all = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            all[i] = (byte) bytes[i];
        }
        return MemorySegment.ofArray(all);
    }

    @Test
    void takesTheLuminanceOfInterleavedPictures() {
        MemorySegment twoByTwoWithPadding = memory(10, 128, 20, 128, 0, 0, 30, 128, 40, 128);
        assertThat(PixelFormat.YUYV
                        .frame(twoByTwoWithPadding, 2, 2, 6)
                        .orElseThrow()
                        .luminance())
                .containsExactly(10, 20, 30, 40);
    }

    @Test
    void takesTheFirstPlane() {
        MemorySegment picture = memory(10, 20, 0, 30, 40, 0, 128, 128);
        assertThat(PixelFormat.NV12.frame(picture, 2, 2, 3).orElseThrow().luminance())
                .containsExactly(10, 20, 30, 40);
        assertThat(PixelFormat.GREY.frame(picture, 2, 2, 3).orElseThrow().luminance())
                .containsExactly(10, 20, 30, 40);
    }

    @Test
    void readsJpegWithAndWithoutTheTablesThatCamerasLeaveOut() throws IOException {
        byte[] jpeg = jpeg();
        for (byte[] picture : new byte[][] {jpeg, withoutHuffmanTables(jpeg)}) {
            GreyImage frame = PixelFormat.MJPEG
                    .frame(MemorySegment.ofArray(picture), 32, 16, 0)
                    .orElseThrow();
            assertThat(Byte.toUnsignedInt(frame.luminance()[0])).isBetween(70, 82);
            assertThat(Byte.toUnsignedInt(frame.luminance()[31])).isGreaterThan(245);
        }
    }

    @Test
    void aPictureThatIsNotWholeIsNone() throws IOException {
        byte[] half = Arrays.copyOf(jpeg(), 100);
        assertThat(PixelFormat.MJPEG.frame(MemorySegment.ofArray(half), 32, 16, 0))
                .isEmpty();
        assertThat(PixelFormat.MJPEG.frame(MemorySegment.ofArray(jpeg()), 640, 480, 0))
                .isEmpty();
        assertThat(PixelFormat.YUYV.frame(memory(1, 2, 3), 2, 2, 4)).isEmpty();
        assertThat(PixelFormat.GREY.frame(memory(), 2, 2, 2)).isEmpty();
    }

    @Property(tries = 300)
    void takesAnyBytes(@ForAll @Size(max = 200) byte[] bytes) {
        for (PixelFormat format : PixelFormat.values()) {
            Optional<GreyImage> frame = format.frame(MemorySegment.ofArray(bytes), 8, 8, 16);
            assertThat(frame.map(GreyImage::width).orElse(8)).isEqualTo(8);
        }
    }

    @Test
    void turnsAQuarter() {
        GreyImage turned = new GreyImage(3, 2, new byte[] {1, 2, 3, 4, 5, 6}).turned();
        assertThat(turned.width()).isEqualTo(2);
        assertThat(turned.luminance()).containsExactly(3, 6, 2, 5, 1, 4);
    }

    private static byte[] jpeg() throws IOException {
        BufferedImage image = new BufferedImage(32, 16, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 16; y++) {
            for (int x = 0; x < 32; x++) {
                image.setRGB(x, y, (x < 16 ? Color.RED : Color.WHITE).getRGB());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        return bytes.toByteArray();
    }

    /** Without the segments FF C4, as most USB cameras send their pictures. */
    private static byte[] withoutHuffmanTables(byte[] jpeg) {
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        int at = 2;
        rest.write(jpeg, 0, 2);
        while ((jpeg[at + 1] & 0xFF) != 0xDA) {
            int length = 2 + ((jpeg[at + 2] & 0xFF) << 8) + (jpeg[at + 3] & 0xFF);
            if ((jpeg[at + 1] & 0xFF) != 0xC4) {
                rest.write(jpeg, at, length);
            }
            at += length;
        }
        rest.write(jpeg, at, jpeg.length - at);
        return rest.toByteArray();
    }
}
