package ua.vikno.devices.linux.evdev;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

final class CapabilityMapsTest {
    @Property(tries = 300)
    void readsWhatTheKernelWrites(@ForAll @Size(max = 40) Set<@IntRange(max = 767) Integer> wanted) {
        BitSet bits = new BitSet();
        wanted.forEach(bits::set);
        long[] words = bits.toLongArray();
        StringBuilder map = new StringBuilder(words.length == 0 ? "0" : "");
        for (int i = words.length - 1; i >= 0; i--) {
            map.append(Long.toHexString(words[i])).append(' ');
        }
        assertThat(Capabilities.bits(map + "\n")).isEqualTo(bits);
    }

    @Property(tries = 500)
    void nonsenseHasNoBitsAndDoesNoHarm(@ForAll String map) {
        assertThat(Capabilities.bits(map).size()).isLessThanOrEqualTo(64 * 64);
    }
}
