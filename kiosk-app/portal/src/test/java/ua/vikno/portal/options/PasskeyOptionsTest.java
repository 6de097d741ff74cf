package ua.vikno.portal.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class PasskeyOptionsTest {
    private static PasskeyOptions of(String given) {
        return PasskeyOptions.of(environment(Map.of("passkeys", given)));
    }

    private static StandardEnvironment environment(Map<String, Object> given) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", given));
        return environment;
    }

    @ParameterizedTest
    @CsvSource({
        "https://portal.example.ua, https://portal.example.ua",
        "https://Portal.Example.UA/, https://portal.example.ua",
        "https://portal.example.ua:443, https://portal.example.ua",
        "https://portal.example.ua:8443, https://portal.example.ua:8443",
        "http://localhost:8080, http://localhost:8080"
    })
    void anAddressIsWrittenAsBrowsersWriteIt(String given, String origin) {
        assertThat(of(given).address()).hasValue(URI.create(origin));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "portal.example.ua",
                "http://portal.example.ua",
                "https://192.0.2.10",
                "https://192.0.2.10:8443",
                "https://[::1]",
                "https://portal.example.ua/admin",
                "https://a@portal.example.ua",
                "https://portal.example.ua:",
                "http://localhost.example.ua"
            })
    void whatBrowsersMakeNoPasskeysForIsRefusedAtTheStart(String given) {
        assertThatThrownBy(() -> of(given))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("passkeys:");
    }

    @Test
    void withoutTheOptionThereAreNone() {
        assertThat(PasskeyOptions.of(environment(Map.of())).address()).isEmpty();
    }
}
