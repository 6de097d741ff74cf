package ua.vikno.portal.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URL;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The sample's two pictures are what the program in this repository draws: nobody else holds a right to them. */
class SamplePicturesTest {
    /** Rounding of one channel. */
    private static final int SAME = 2;

    @Test
    void theFilesAreWhatIsDrawnHere() throws IOException {
        assertThat(differing(SamplePictures.emblem(), "emblem.png")).isZero();
        assertThat(differing(SamplePictures.picture(), "picture.png")).isZero();
    }

    private static int differing(BufferedImage drawn, String file) throws IOException {
        URL kept = CitySamples.class.getResource("samples/pavlohrad/" + file);
        BufferedImage read = ImageIO.read(Objects.requireNonNull(kept, file));
        assertThat(read.getWidth()).isEqualTo(drawn.getWidth());
        assertThat(read.getHeight()).isEqualTo(drawn.getHeight());
        int differing = 0;
        for (int y = 0; y < drawn.getHeight(); y++) {
            for (int x = 0; x < drawn.getWidth(); x++) {
                differing += apart(drawn.getRGB(x, y), read.getRGB(x, y)) > SAME ? 1 : 0;
            }
        }
        return differing;
    }

    private static int apart(int one, int other) {
        int most = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            most = Math.max(most, Math.abs(((one >> shift) & 255) - ((other >> shift) & 255)));
        }
        return most;
    }
}
