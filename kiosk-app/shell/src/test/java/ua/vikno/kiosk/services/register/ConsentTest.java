package ua.vikno.kiosk.services.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.texts.Texts;

class ConsentTest {
    private final Texts texts = Texts.load();

    /** Fails when a sentence changes: it needs a new {@link Consent#VERSION}, and its new hash. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theHashIsOfTheSentencesThatAreShown(Language language) throws Exception {
        String shown = Stream.of("what", "why", "who", "withdraw")
                .map(part -> texts.show(Words.of("register.consent." + part), language) + "\n")
                .collect(Collectors.joining());

        assertThat(Consent.sha256(language))
                .isEqualTo(HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256").digest(shown.getBytes(StandardCharsets.UTF_8))));
        assertThat(Consent.VERSION).matches("\\d{4}-\\d{2}");
    }
}
