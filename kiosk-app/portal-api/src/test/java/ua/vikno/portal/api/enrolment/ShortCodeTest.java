package ua.vikno.portal.api.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ShortCodeTest {
    private static final String FINGERPRINT = "ab".repeat(32);
    private static PublicKey key;

    @BeforeAll
    static void makeKey() throws Exception {
        key = KeyPairGenerator.getInstance("EC").generateKeyPair().getPublic();
    }

    @Test
    void codeHangsOnKeyAuthorityAndToken() throws Exception {
        PublicKey other = KeyPairGenerator.getInstance("EC").generateKeyPair().getPublic();

        assertThat(Set.of(
                        ShortCode.of(key, FINGERPRINT, "A"),
                        ShortCode.of(other, FINGERPRINT, "A"),
                        ShortCode.of(key, "ac".repeat(32), "A"),
                        ShortCode.of(key, FINGERPRINT, "B")))
                .hasSize(4);
        assertThat(ShortCode.of(key, FINGERPRINT, "A")).isEqualTo(ShortCode.of(key, FINGERPRINT, "A"));
    }

    @Test
    void codesHoldNoLookAlikesAndUseEverySymbol() {
        Set<String> codes = IntStream.range(0, 2_000)
                .mapToObj(i -> ShortCode.of(key, FINGERPRINT, "token " + i))
                .collect(Collectors.toSet());

        assertThat(codes).hasSize(2_000).allMatch(code -> code.matches("[3-9AC-Y]{4}-[3-9AC-Y]{4}"));
        assertThat(String.join("", codes).chars().distinct().count()).isEqualTo(24);
        assertThat(String.join("", codes)).doesNotContainPattern("[0O1ILQ2Z5S8BU]");
    }

    @Test
    void whatIsTypedOnACyrillicKeyboardIsReadAsMeant() {
        assertThat(ShortCode.typed(" асе3 нкмр ")).isEqualTo("ACE3-HKMP");
        assertThat(ShortCode.typed("ace3-hkmp")).isEqualTo("ACE3-HKMP");
        assertThat(ShortCode.typed("АСЕ3ТХУ4")).isEqualTo("ACE3-TXY4");
    }
}
