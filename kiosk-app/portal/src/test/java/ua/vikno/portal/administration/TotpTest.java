package ua.vikno.portal.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.vikno.portal.access.Secrets;

class TotpTest {
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    private static final long STEP = NOW.getEpochSecond() / 30;

    private final Totp totp = new Totp(new Secrets(new byte[32]));

    /** RFC 6238, appendix B, the last six digits. */
    @ParameterizedTest
    @CsvSource({
        "59,287082",
        "1111111109,081804",
        "1111111111,050471",
        "1234567890,005924",
        "2000000000,279037",
        "20000000000,353130"
    })
    void codesAreThoseOfTheStandard(long seconds, String code) {
        byte[] secret = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

        assertThat(Totp.code(secret, seconds / 30)).isEqualTo(code);
    }

    @Test
    void aStepBeforeAndAfterFitAndNoOther() {
        String secret = Authenticator.secret(totp.uri("olena", 7));
        for (long step = STEP - 3; step <= STEP + 3; step++) {
            assertThat(totp.step("olena", 7, Authenticator.code(secret, step), NOW))
                    .as("%d", step - STEP)
                    .isEqualTo(Math.abs(step - STEP) <= 1 ? OptionalLong.of(step) : OptionalLong.empty());
        }
        assertThat(totp.step("olena", 7, "", NOW)).isEmpty();
        assertThat(totp.step("olena", 7, "٠٠٠٠٠٠", NOW)).isEmpty();
    }

    @Test
    void everyNameSetUpAndPortalHasAnotherSecret() {
        assertThat(totp.uri("olena", 7))
                .startsWith("otpauth://totp/Vikno:olena?secret=")
                .endsWith("&issuer=Vikno&algorithm=SHA1&digits=6&period=30")
                .isNotEqualTo(totp.uri("olena", 8))
                .isNotEqualTo(new Totp(new Secrets(new byte[] {1})).uri("olena", 7));
        assertThat(Authenticator.secret(totp.uri("petro", 7))).isNotEqualTo(Authenticator.secret(totp.uri("olena", 7)));
        assertThat(Authenticator.secret(totp.uri("olena", 7))).matches("[A-Z2-7]{32}");
    }
}
