package ua.vikno.devices.linux.touch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import ua.vikno.devices.Touchscreen;

/** Two real monitors, their serial numbers blanked, with what others said of them. */
final class EdidTest {
    /** xrandr: "527mm x 297mm". */
    static final String DELL_P2414H =
            "00ffffffffffff0010ac9ba0000000002617010380351e78eaa0a5a656529d270f5054a54b00714f8180a9"
                    + "c0d1c00101010101010101023a801871382d40582c45000f292100001e000000ff003030303030303030303030300a"
                    + "000000fc0044454c4c205032343134480a20000000fd00384c1e5311000a20202020202000d2";

    /** The X server: "Image Size: 376 x 301 mm". */
    private static final String SAMSUNG_SYNCMASTER =
            "00ffffffffffff004c2d1802000000001410010380261e782a3d85a6564a9a24125054bfef80818081407"
                    + "14f01010101010101010101302a009851002a4030701300782d1100001e000000fd00384b1e510e000a20202020202"
                    + "0000000fc0053796e634d61737465720a2020000000ff003030303030303030303030300a001c";

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static void mend(byte[] edid) {
        edid[127] = 0;
        int sum = 0;
        for (byte b : edid) {
            sum += b;
        }
        edid[127] = (byte) -sum;
    }

    @Test
    void readsTheSizeToTheMillimetre() {
        assertThat(Edid.size(bytes(DELL_P2414H))).contains(new Touchscreen.Size(527, 297));
        assertThat(Edid.size(bytes(SAMSUNG_SYNCMASTER))).contains(new Touchscreen.Size(376, 301));
    }

    @Test
    void prefersCentimetresToMillimetresThatContradictThem() {
        byte[] edid = bytes(DELL_P2414H);
        edid[66] = 16;
        edid[67] = 9;
        edid[68] = 0;
        mend(edid);
        assertThat(Edid.size(edid)).contains(new Touchscreen.Size(530, 300));
    }

    @Test
    void aProjectorHasNoSize() {
        byte[] edid = bytes(DELL_P2414H);
        edid[21] = 0;
        mend(edid);
        assertThat(Edid.size(edid)).isEmpty();
    }

    @Property(tries = 300)
    void aBrokenBitIsNoticed(@ForAll @IntRange(max = 127) int at, @ForAll @IntRange(max = 7) int bit) {
        byte[] edid = bytes(DELL_P2414H);
        edid[at] ^= (byte) (1 << bit);
        assertThat(Edid.size(edid)).isEmpty();
    }

    @Property(tries = 1000)
    void takesAnyBytes(@ForAll @Size(max = 300) byte[] bytes) {
        assertThat(Edid.size(bytes)).isEmpty();
    }

    @Property(tries = 300)
    void sizesAreWithinWhatCanBeSaid(@ForAll @Size(100) byte[] rest) {
        byte[] edid = bytes(DELL_P2414H);
        System.arraycopy(rest, 0, edid, 20, 100);
        mend(edid);
        assertThat(Edid.size(edid).stream()).allSatisfy(size -> {
            assertThat(size.width()).isBetween(1, 2560);
            assertThat(size.height()).isBetween(1, 2560);
        });
    }
}
