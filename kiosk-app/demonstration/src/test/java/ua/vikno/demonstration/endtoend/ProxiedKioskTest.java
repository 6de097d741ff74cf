package ua.vikno.demonstration.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.ResourceAccessException;
import ua.vikno.agent.Enrolment;
import ua.vikno.agent.EnrolmentState;
import ua.vikno.devices.testing.Needs;
import ua.vikno.kiosk.runtime.portal.PortalClients;
import ua.vikno.portal.enrolment.TinyProxy;
import ua.vikno.portal.enrolment.TlsPortal;
import ua.vikno.state.config.ConfigFile;
import ua.vikno.state.config.KioskConfig;
import ua.vikno.state.proxy.ProxyFile;
import ua.vikno.state.proxy.ProxyServer;

/** A kiosk that has enrolled, behind a proxy of Debian that wants a password. */
@Tag(Needs.PEER)
class ProxiedKioskTest extends TlsPortal {
    @Test
    void kioskReachesItsPortalThroughTheSitesProxy() throws Exception {
        Path state = Files.createTempDirectory(directory, "kiosk");
        enrol(state);
        Path file = state.resolve("proxy");
        try (TinyProxy proxy = TinyProxy.start(directory, List.of(address.getPort()), "BasicAuth hall-1 s-e.cret")) {
            KioskConfig config = config(state, proxy, "s-e.cret");
            try (HttpClient client = PortalClients.http(config)) {
                assertThat(PortalClients.over(client, config.portal(), config)
                                .city()
                                .name())
                        .isNotEmpty();
            }
            assertThat(proxy.log()).contains("CONNECT 127.0.0.1:" + address.getPort());

            KioskConfig other = config(state, proxy, "wrong");
            try (HttpClient client = PortalClients.http(other)) {
                assertThatThrownBy(() -> PortalClients.over(client, other.portal(), other)
                                .city())
                        .isInstanceOf(ResourceAccessException.class);
            }
        }
        Files.writeString(file, "half");
        assertThatThrownBy(() -> config(state, file))
                .isInstanceOf(ConfigFile.Unusable.class)
                .hasMessageContaining("proxy.file: cannot be used");
    }

    private static KioskConfig config(Path state, TinyProxy proxy, String password) throws Exception {
        Path file = state.resolve("proxy");
        new ProxyFile(file).write(Optional.of(new ProxyServer("127.0.0.1", proxy.port(), "hall-1", password)));
        return config(state, file);
    }

    private static KioskConfig config(Path state, Path proxy) throws Exception {
        Properties values = new Properties();
        values.setProperty("state.directory", state.toString());
        values.setProperty("proxy.file", proxy.toString());
        return ConfigFile.of(values);
    }

    private static void enrol(Path state) {
        Enrolment enrolment = Enrolment.in(state);
        EnrolmentState begun = enrolment.begin(invited("add", "hall-1").text());
        assertThat(begun).isInstanceOf(EnrolmentState.Waiting.class);
        kiosks("confirm", "hall-1", ((EnrolmentState.Waiting) begun).code());
        assertThat(enrolment.ask()).isInstanceOf(EnrolmentState.Enrolled.class);
    }
}
