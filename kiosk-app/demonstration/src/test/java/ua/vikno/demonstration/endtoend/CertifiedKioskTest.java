package ua.vikno.demonstration.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;
import ua.vikno.agent.Enrolment;
import ua.vikno.agent.EnrolmentState;
import ua.vikno.kiosk.runtime.portal.PortalClients;
import ua.vikno.portal.api.PortalApi;
import ua.vikno.portal.enrolment.TlsPortal;
import ua.vikno.state.config.ConfigFile;
import ua.vikno.state.config.KioskConfig;

/** A kiosk that has enrolled: its calls to the portal are mutual TLS, from the certificate that the agent keeps. */
class CertifiedKioskTest extends TlsPortal {
    @Test
    void kioskShowsItsCertificateAndTheNextOneWithoutARestart() throws Exception {
        Path state = Files.createTempDirectory(directory, "kiosk");
        enrol(state, "add");
        KioskConfig config = config(state);
        try (HttpClient client = PortalClients.http(config)) {
            PortalApi portal = PortalClients.over(client, config.portal(), config);
            assertThat(portal.city().name()).isNotEmpty();

            // The first certificate is ended with the second one's issue.
            enrol(state, "replace");
            assertThat(portal.city().name()).isNotEmpty();

            assertThat(kiosks("revoke", "hall-1").code()).isZero();
            assertThatThrownBy(portal::city)
                    .isInstanceOf(HttpClientErrorException.Unauthorized.class)
                    .hasMessageContaining("certificate-refused");
        }
    }

    @Test
    void kioskBelievesNoPortalOfAnotherAuthority() throws Exception {
        Path state = Files.createTempDirectory(directory, "kiosk");
        enrol(state, "add", "hall-2");
        Path identity = state.resolve("identity");
        String text = Files.readString(identity);
        int authority = text.lastIndexOf("-----BEGIN CERTIFICATE-----");
        String kiosks = text.substring(text.indexOf("-----BEGIN CERTIFICATE-----"), authority);
        Files.writeString(identity, text.substring(0, authority) + kiosks);
        KioskConfig config = config(state);
        try (HttpClient client = PortalClients.http(config)) {
            assertThatThrownBy(() ->
                            PortalClients.over(client, config.portal(), config).city())
                    .isInstanceOf(ResourceAccessException.class);
        }
    }

    private static KioskConfig config(Path state) throws Exception {
        Properties values = new Properties();
        values.setProperty("state.directory", state.toString());
        return ConfigFile.of(values);
    }

    private static void enrol(Path state, String verb) {
        enrol(state, verb, "hall-1");
    }

    private static void enrol(Path state, String verb, String name) {
        Enrolment enrolment = Enrolment.in(state);
        EnrolmentState begun = enrolment.begin(invited(verb, name).text());
        assertThat(begun).isInstanceOf(EnrolmentState.Waiting.class);
        kiosks("confirm", name, ((EnrolmentState.Waiting) begun).code());
        assertThat(enrolment.ask()).isInstanceOf(EnrolmentState.Enrolled.class);
    }
}
