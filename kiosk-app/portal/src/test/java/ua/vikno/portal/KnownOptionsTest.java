package ua.vikno.portal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownOptionsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "--kiosk=certificates",
                "--tls-certificate=/etc/vikno/ca/server.pem",
                "--largest-registers=1",
                "--Port=0",
                "--port =0",
                "--",
                "-port=0",
                "port=0",
                "certificates",
                "--servers.port=1",
                "--server."
            })
    void whatThePortalWouldNotHeedEndsItsStart(String word) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PortalMain.start("--port=0", "--database=jdbc:sqlite::memory:", word))
                .withMessageEndingWith(": there is no such option; --help tells all")
                .withMessageStartingWith(word.split("=", 2)[0]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port=0",
                "--demonstration",
                "--alerts-webhook=https://chat.example.ua/?a=b",
                "--server.ssl.certificate=/etc/vikno/ca/server.pem",
                "--logging.level.root=DEBUG",
                "--secret=x"
            })
    void whatIsExplainedOrOfTheServerIsTaken(String word) {
        assertThatCode(() -> KnownOptions.check(List.of(word), PortalMain.help()))
                .doesNotThrowAnyException();
    }
}
