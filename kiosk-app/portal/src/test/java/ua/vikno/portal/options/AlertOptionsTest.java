package ua.vikno.portal.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class AlertOptionsTest {
    private static final String GOOD = "https://chat.example.ua/hooks/1?key=2";

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {GOOD, "http://localhost:9/x", "http://127.0.0.1/x", "http://[::1]:8080/"})
    void anAddressIsHttpsOrOfThisMachine(String address) {
        assertThat(options(Map.of("alerts-webhook", address)).webhook()).contains(URI.create(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "http://chat.example.ua/",
                "http://localhost.example.ua/",
                "http://127.0.0.1@example.ua/",
                "ftp://localhost/",
                "file:///etc/passwd",
                "https:///path",
                "http:///path",
                "https://a:b@chat.example.ua/",
                "https://chat.example.ua/a b"
            })
    void anyOtherIsRefusedAndNotToldToTheLog(String address) {
        assertThatThrownBy(() -> options(Map.of("alerts-webhook", address)))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .startsWith("alerts-webhook: ")
                .doesNotContain("example.ua");
    }

    @Test
    void addressAndSecretAreReadFromFilesThatOnlyTheirOwnerReads() throws Exception {
        String secret = "s".repeat(32);
        AlertOptions options = options(Map.of(
                "alerts-webhook-file", file("address", GOOD + "\n"),
                "alerts-webhook-secret-file", file("secret", secret)));

        assertThat(options.webhook()).contains(URI.create(GOOD));
        assertThat(options.secret()).contains(secret);
        assertThat(options.toString()).doesNotContain(secret, "key=2");
    }

    @Test
    void aShortSecretAndOneWithoutAnAddressAreRefused() throws Exception {
        String shortOne = file("short", "s".repeat(31));
        String good = file("good", "s".repeat(32));

        assertThatThrownBy(() -> options(Map.of("alerts-webhook", GOOD, "alerts-webhook-secret-file", shortOne)))
                .hasMessage("alerts-webhook-secret-file: shorter than 32 characters");
        assertThatThrownBy(() -> options(Map.of("alerts-webhook-secret-file", good)))
                .hasMessage("alerts-webhook-secret-file: there is no --alerts-webhook");
    }

    private String file(String name, String content) throws Exception {
        Path file = Files.writeString(directory.resolve(name), content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file.toString();
    }

    private static AlertOptions options(Map<String, Object> properties) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
        return AlertOptions.of(environment);
    }
}
