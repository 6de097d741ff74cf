package ua.vikno.devices.linux.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import ua.vikno.devices.receipt.Bitmap;

final class RasterEncoderTest {
    @Property
    void slicesCoverEveryRowOnceAndNoneIsTallerThanAByteCounts(@ForAll @IntRange(min = 0, max = 20_000) int height) {
        List<Integer> heights = RasterEncoder.forProfile("generic-80").heights(height);
        assertThat(heights).allSatisfy(rows -> assertThat(rows).isBetween(1, 255));
        assertThat(heights.stream().mapToInt(i -> i).sum()).isEqualTo(height);
    }

    @Property
    void neverLeavesAnAwkwardSliceLast(@ForAll @IntRange(min = 1, max = 20_000) int height) {
        List<Integer> heights = RasterEncoder.forProfile("POS-5890").heights(height);
        assertThat(heights.getLast() % 48).isNotZero();
        assertThat(heights.stream().mapToInt(i -> i).sum()).isEqualTo(height);
        assertThat(heights).allSatisfy(rows -> assertThat(rows).isBetween(1, 255));
    }

    @Property(tries = 200)
    void aSlowLineMakesSlicesSmallerButLosesNoRow(
            @ForAll @IntRange(min = 0, max = 400) int rows, @ForAll @IntRange(min = 1, max = 4000) int height) {
        Profile slow = Profiles.builtIn().named("POS-5890").withSlicesOf(rows);
        List<Integer> heights = new RasterEncoder(slow).heights(height);
        assertThat(heights).allSatisfy(slice -> assertThat(slice).isBetween(1, Math.clamp(rows, 1, 255)));
        assertThat(heights.getLast() % 48).isNotZero();
        assertThat(heights.stream().mapToInt(i -> i).sum()).isEqualTo(height);
    }

    @Test
    void oneRowOfSixteenDotsIsOneCommand() {
        Bitmap bitmap = new Bitmap(16, 1, new byte[] {(byte) 0xA5, 0x01});
        assertThat(RasterEncoder.forProfile("generic-80").encode(bitmap))
                .containsExactly(new byte[] {0x1D, 'v', '0', 0, 2, 0, 1, 0, (byte) 0xA5, 0x01});
    }

    @Test
    void everyProfileOfTheTableIsSound() {
        assertThat(Profiles.builtIn().byName()).containsKey(Profiles.DEFAULT).hasSizeGreaterThan(30);
    }
}
