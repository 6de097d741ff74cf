package ua.vikno.kiosk.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseTest {
    @TempDir
    Path directory;

    /** printf a >a.jar; printf b >b.jar; (export LC_ALL=C; sha256sum *.jar | sha256sum) */
    private static final String OF_A_AND_B = "320bce965fc440d592724c995bb80ae9df6504b1c3299b7aae543f715a364de1";

    @Test
    void digestIsTheOneThatSha256sumGives() throws Exception {
        Path a = Files.writeString(directory.resolve("a.jar"), "a");
        Path b = Files.writeString(directory.resolve("b.jar"), "b");
        assertThat(HexFormat.of().formatHex(Release.of(List.of(a, b)))).isEqualTo(OF_A_AND_B);
        Files.writeString(b, "c");
        assertThat(HexFormat.of().formatHex(Release.of(List.of(a, b)))).isNotEqualTo(OF_A_AND_B);
    }

    @Test
    void programFromItsSourcesHasADigestToo() {
        assertThat(Release.DIGEST.get()).hasSize(32).isEqualTo(Release.DIGEST.get());
    }
}
