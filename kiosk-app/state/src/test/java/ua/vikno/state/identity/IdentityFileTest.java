package ua.vikno.state.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.vikno.state.file.DurableFile;
import ua.vikno.state.identity.Identity.Reading;
import ua.vikno.state.layout.StateDirectory;

class IdentityFileTest {
    @TempDir
    Path directory;

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        file().write(SampleIdentity.text());
        Identity identity = ((Reading.Present) Identity.read(file())).identity();

        assertThat(identity.portal()).isEqualTo(URI.create("https://portal.example.ua:443"));
        assertThat(identity.kiosk()).isEqualTo("hall-1");
        assertThat(identity.certificate().getSubjectX500Principal().getName()).isEqualTo("CN=hall-1");
        assertThat(identity.authority().getSubjectX500Principal().getName()).isEqualTo("CN=Vikno kiosks");
        assertThat(identity.text()).isEqualTo(SampleIdentity.text());
        assertThat(identity.tls().getProtocol()).isEqualTo("TLS");
        assertThat(identity.toString()).doesNotContain("PRIVATE", "BEGIN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https:", "kiosk: ", "BEGIN PRIVATE KEY", "BEGIN CERTIFICATE", "hall-1"})
    void fileThatSomebodyChangedIsNone(String part) throws IOException {
        assertThat(Identity.read(file())).isEqualTo(new Reading.None());
        file().write(SampleIdentity.text().replaceFirst(part, "?"));

        assertThat(Identity.read(file())).isEqualTo(new Reading.Unusable("no identity"));
    }

    private DurableFile file() {
        return new StateDirectory(directory).identity();
    }
}
