package ua.vikno.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import ua.vikno.portal.access.Secrets;

class PinHashTest {
    private static final int RUNS = 5;

    private final PinHash pins = new PinHash(new Secrets(new byte[32]));

    @Test
    void pinFitsItsHashUnderTheSameSecretOnly() {
        String hash = pins.of("7391");

        assertThat(pins.fits("7391", hash)).isTrue();
        assertThat(pins.fits("7392", hash)).isFalse();
        assertThat(pins.fits("7391", null)).isFalse();
        assertThat(new PinHash(new Secrets(new byte[] {1, 2, 3})).fits("7391", hash))
                .isFalse();
        assertThat(hash).contains("m=19456,t=2,p=1").hasSizeLessThan(200);
    }

    @Test
    void hashOfBeforeStillFitsAndIsKnownAsOld() {
        String old = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode("7391");

        assertThat(pins.fits("7391", old)).isTrue();
        assertThat(pins.fits("7392", old)).isFalse();
        assertThat(PinHash.isKeyed(old)).isFalse();
        assertThat(PinHash.isKeyed(pins.of("7391"))).isTrue();
    }

    @Test
    void aNumberThatNobodyHasTakesAsMuchWorkAsAWrongPin() {
        String hash = pins.of("7391");
        work(hash);
        work(null);

        assertThat((double) work(null) / work(hash)).isBetween(0.67, 1.5);
    }

    /** The median of a thread's processor time: other work on the machine does not count. */
    private long work(@Nullable String hash) {
        var threads = ManagementFactory.getThreadMXBean();
        long[] took = LongStream.range(0, RUNS)
                .map(_ -> {
                    long began = threads.getCurrentThreadCpuTime();
                    assertThat(pins.fits("0000", hash)).isFalse();
                    return threads.getCurrentThreadCpuTime() - began;
                })
                .toArray();
        Arrays.sort(took);
        return took[RUNS / 2];
    }
}
