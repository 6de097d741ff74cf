package ua.vikno.portal.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

class OtlpOptionsTest {
    @TempDir
    private Path directory;

    private static OtlpOptions of(Map<String, Object> given) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", given));
        return OtlpOptions.of(environment);
    }

    private Path file(String text) throws Exception {
        Path file = Files.writeString(directory.resolve("header"), text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "collector:4318",
                "http://collector.example.ua:4318",
                "https://user:secret@collector.example.ua",
                "https://collector.example.ua/?x=1",
                "https://a b"
            })
    void anAddressThatWouldTellStrangersIsRefusedWithoutRepeatingIt(String address) {
        assertThatThrownBy(() -> of(Map.of("otlp", address)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("otlp: ")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aHeaderComesFromAFileAndIsToldToNobody() throws Exception {
        OtlpOptions.Target target = of(Map.of(
                        "otlp",
                        "https://collector.example.ua/otlp/",
                        "otlp-header-file",
                        file("Authorization: Bearer k1\n").toString()))
                .target()
                .orElseThrow();
        assertThat(target.address()).isEqualTo("https://collector.example.ua/otlp");
        assertThat(target.header().orElseThrow().value()).isEqualTo("Bearer k1");
        assertThat(target.toString() + target.header()).doesNotContain("k1");
        String two = file("X: a\nY: b").toString();
        assertThatThrownBy(() -> of(Map.of("otlp", "http://localhost:4318", "otlp-header-file", two)))
                .hasMessageStartingWith("otlp-header-file: ");
        assertThatThrownBy(() -> of(Map.of("otlp-header-file", two))).isInstanceOf(IllegalArgumentException.class);
        assertThat(of(Map.of()).target()).isEmpty();
    }
}
