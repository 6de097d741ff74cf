package ua.vikno.devices.linux.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ua.vikno.devices.testing.Needs;

@Tag(Needs.DEVICE)
@Timeout(180)
final class NetworkPrintersTest {
    private static final Duration SHORT = Duration.ofSeconds(3);

    private static List<URI> find(String script) throws InterruptedException {
        return find(script, Duration.ofSeconds(30));
    }

    private static List<URI> find(String script, Duration longest) throws InterruptedException {
        return NetworkPrinters.find(List.of("sh", "-c", script), longest);
    }

    @Test
    void eachPrinterIsFoundOnce() throws Exception {
        assertThat(find("for i in 1 2; do echo ipp://laser.local:631/ipp/print; done; echo"
                        + " ipps://office.local/ipp/print"))
                .containsExactly(
                        URI.create("ipp://laser.local:631/ipp/print"), URI.create("ipps://office.local/ipp/print"));
    }

    @Test
    void aMissingProgramANonsenseAnswerAndAnEndlessOneFindNothingMore() throws Exception {
        assertThat(NetworkPrinters.find(List.of("/no/such/ippfind"), Duration.ofSeconds(1)))
                .isEmpty();
        assertThat(find("echo 'not an address'; echo ipp://late.local/")).isEmpty();
        assertThat(find("echo ipp://laser.local/ipp/print; exec sleep 60", SHORT))
                .containsExactly(URI.create("ipp://laser.local/ipp/print"));
        assertThat(find("i=0; while true; do i=$((i + 1)); echo ipp://p$i.local/ipp/print; done", SHORT))
                .hasSizeLessThanOrEqualTo(32);
    }
}
