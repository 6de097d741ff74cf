package ua.vikno.portal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.devices.testing.Needs;
import ua.vikno.portal.api.enrolment.Invitation;
import ua.vikno.portal.api.enrolment.ShortCode;
import ua.vikno.portal.enrolment.TestedKiosk;

/** Kiosks with certificates before nginx as it is shipped, and what a stranger may write past it. */
@Tag(Needs.PEER)
class CertifiedByProxyTest {
    private static final String CITY = "/api/v1/city";

    @TempDir
    Path directory;

    @Test
    void certificateIsBelievedOfTheProxyAloneAndNoHeaderPassesIt() throws Exception {
        Path ca = directory.resolve("ca");
        TestedKiosk.ca("new", "--ca=" + ca);
        String database = "jdbc:sqlite:" + directory.resolve("portal.db");
        try (TestedPortal portal =
                        TestedPortal.start(database, "--demonstration", "--ca=" + ca, "--proxies=127.0.0.1");
                TestedPortal open = TestedPortal.start(
                        "jdbc:sqlite:" + directory.resolve("portal.db"), "--demonstration", "--ca=" + ca)) {
            NginxServer nginx = NginxServer.start(
                    directory,
                    portal.address().getPort(),
                    portal.address().getPort(),
                    ca.resolve("ca.pem").toString());
            try {
                TestedKiosk kiosk = TestedKiosk.at(nginx.address(), nginx.certificate());
                X509Certificate certificate = enrolled(kiosk, ca, database);
                String header = "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                        + "\n-----END CERTIFICATE-----\n";
                String forged = URLEncoder.encode(header, StandardCharsets.UTF_8);

                assertThat(kiosk.get(CITY, certificate).statusCode()).isEqualTo(200);
                assertThat(kiosk.get(CITY, null).statusCode()).isEqualTo(401);
                assertThat(kiosk.get(CITY, null, "X-Vikno-Certificate", forged).statusCode())
                        .as("a stranger's header ends at nginx")
                        .isEqualTo(401);
                assertThat(direct(open.address(), forged).statusCode())
                        .as("a portal that believes no proxy")
                        .isEqualTo(401);
                assertThat(direct(portal.address(), forged).statusCode())
                        .as("the same header is what the proxy itself sends")
                        .isEqualTo(200);
                TestedKiosk.kiosks("revoke", "hall-9", "--database=" + database);
                assertThat(kiosk.get(CITY, certificate).body()).contains("certificate-refused", "revoked");
            } finally {
                nginx.stop();
            }
        }
    }

    private static X509Certificate enrolled(TestedKiosk kiosk, Path ca, String database) throws Exception {
        String said = TestedKiosk.kiosks(
                        "add", "hall-9", "--ca=" + ca, "--portal=" + kiosk.portal(), "--database=" + database)
                .text();
        String line = said.lines()
                .filter(text -> text.startsWith("VIKNO1"))
                .findFirst()
                .orElseThrow();
        Invitation invitation = ((Invitation.Reading.Read) Invitation.read(line)).invitation();
        kiosk.enrol(invitation.token());
        TestedKiosk.kiosks(
                "confirm",
                "hall-9",
                ShortCode.of(kiosk.key().getPublic(), invitation.fingerprint(), invitation.token()),
                "--database=" + database);
        return TestedKiosk.certificate(kiosk.enrol(invitation.token()));
    }

    private static HttpResponse<String> direct(URI portal, String header) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(portal.resolve(CITY))
                    .header("X-Vikno-Certificate", header)
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
