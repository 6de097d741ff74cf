package ua.vikno.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import ua.vikno.portal.access.Secrets;

class PinHashTest {
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
    void hashesLeaveHalfOfTheProcessorsToOthersAndAreTwoAtMost() {
        assertThat(IntStream.of(1, 2, 3, 4, 64).map(PinHash::atOnce)).containsExactly(1, 1, 1, 2, 2);
    }

    /** By the work that is asked of Argon2, not by the clock: its cost is what the time would tell. */
    @Test
    void aNumberThatNobodyHasTakesAsMuchWorkAsAWrongPin() {
        Recording argon2 = new Recording();
        PinHash recorded = new PinHash(new Secrets(new byte[32]), argon2);
        String hash = recorded.of("7391");

        assertThat(recorded.fits("0000", hash)).isFalse();
        assertThat(recorded.fits("0000", null)).isFalse();

        assertThat(argon2.work).hasSize(2);
        assertThat(argon2.work.getLast()).isEqualTo(argon2.work.getFirst()).contains("m=19456,t=2,p=1");
    }

    /** Argon2 that notes each comparison: how long the PIN is, and the cost and length of the hash. */
    private static final class Recording implements PasswordEncoder {
        private final PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 << 10, 2);
        private final List<String> work = new ArrayList<>();

        @Override
        public String encode(@Nullable CharSequence pin) {
            return Objects.requireNonNull(argon2.encode(pin));
        }

        @Override
        public boolean matches(@Nullable CharSequence pin, @Nullable String hash) {
            String compared = Objects.requireNonNull(hash);
            work.add(Objects.requireNonNull(pin).length() + " "
                    + compared.substring(0, compared.lastIndexOf('$', compared.lastIndexOf('$') - 1)) + " "
                    + compared.length());
            return argon2.matches(pin, hash);
        }
    }
}
