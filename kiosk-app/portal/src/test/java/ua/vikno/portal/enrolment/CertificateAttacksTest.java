package ua.vikno.portal.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import ua.vikno.portal.access.Callers;
import ua.vikno.portal.api.enrolment.Invitation;

/** What certificates open, when they end, and who tries to use one that is not his. */
class CertificateAttacksTest extends TlsPortal {
    @Test
    void revokedKioskIsShutOutAtOnceAndByItsKeyToo() throws Exception {
        TestedKiosk kiosk = kiosk();
        X509Certificate certificate = enrolled(kiosk, Callers.DEMO_KIOSK, invited("add", Callers.DEMO_KIOSK));
        String key = "Bearer " + Callers.DEMO_KIOSK + "." + Callers.DEMO_KIOSK_KEY;
        assertThat(kiosk.get(CITY, certificate).statusCode()).isEqualTo(200);

        assertThat(kiosks("revoke", Callers.DEMO_KIOSK).text()).contains("1 certificates ended");

        HttpResponse<String> refused = kiosk.get(CITY, certificate, "Authorization", key);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("certificate-refused", "revoked");
        assertThat(kiosk.get(CITY, null, "Authorization", key).body()).contains("certificate-refused", "missing");
        assertThat(Files.readString(journal()))
                .contains("\"event\":\"kiosk-added\"", "\"event\":\"kiosk-confirmed\"", "\"event\":\"kiosk-revoked\"")
                .contains("\"event\":\"certificate-refused\",\"reason\":\"revoked\"");
    }

    @Test
    void replacedMachineIsShutOutWhenTheNewOneIsLetIn() throws Exception {
        TestedKiosk old = kiosk();
        X509Certificate before = enrolled(old, "swap", invited("add", "swap", "--place=Сервісний центр"));
        Invitation invitation = invited("replace", "swap");
        assertThat(old.get(CITY, before).statusCode()).isEqualTo(200);
        TestedKiosk fresh = kiosk();
        X509Certificate after = enrolled(fresh, "swap", invitation);

        assertThat(old.get(CITY, before).body()).contains("revoked");
        assertThat(fresh.get(CITY, after).statusCode()).isEqualTo(200);
        assertThat(kiosks("list").text()).contains("swap  certificate until ").contains("Сервісний центр");
    }

    @Test
    void certificateIsRenewedInItsLastThirdAndTheOldOneIsGoodUntilTheNewOneIsUsed() throws Exception {
        TestedKiosk kiosk = kiosk();
        X509Certificate first = enrolled(kiosk, "renewed", invited("add", "renewed"));
        kiosk.get(CITY, first);
        TestedKiosk next = kiosk();
        var ask = Map.of("request", next.request());
        HttpResponse<String> early = kiosk.send(kiosk.post("/api/v1/enrolment/renewal", ask), first);
        assertThat(early.body()).contains("certificate-refused", "early");

        long inAMonth = Instant.now().plusSeconds(29L * 86_400).toEpochMilli();
        sql("update kiosk_certificate set not_after = " + inAMonth + " where kiosk = 'renewed'");
        X509Certificate second =
                TestedKiosk.certificate(kiosk.send(kiosk.post("/api/v1/enrolment/renewal", ask), first));

        assertThat(TestedKiosk.certificate(kiosk.send(kiosk.post("/api/v1/enrolment/renewal", ask), first)))
                .as("the answer was lost")
                .isEqualTo(second);
        assertThat(kiosk.get(CITY, first).statusCode()).isEqualTo(200);
        assertThat(count("select count(*) from kiosk_certificate where kiosk = 'renewed' and ends_at is null"))
                .isEqualTo(2);
        assertThat(next.get(CITY, second).statusCode()).isEqualTo(200);
        assertThat(count("select count(*) from kiosk_certificate where kiosk = 'renewed' and ends_at is null"))
                .isEqualTo(1);
        assertThat(kiosk.get(CITY, first).statusCode()).as("a day longer").isEqualTo(200);
        sql("update kiosk_certificate set ends_at = 1 where kiosk = 'renewed' and ends_at is not null");
        assertThat(kiosk.get(CITY, first).body()).contains("revoked");
    }

    @Test
    void certificateOpensNothingOfAnotherCallerWhateverTheHeadersSay() throws Exception {
        TestedKiosk kiosk = kiosk();
        X509Certificate certificate = enrolled(kiosk, "alone", invited("add", "alone"));
        String operator = "Bearer " + Callers.DEMO_OPERATOR + "." + Callers.DEMO_OPERATOR_KEY;
        TestedKiosk other = kiosk();
        X509Certificate others = enrolled(other, "other", invited("add", "other"));

        assertThat(kiosk.get("/api/v1/operation/notices", certificate, "Authorization", operator)
                        .statusCode())
                .isEqualTo(403);
        sql("update kiosk_certificate set ends_at = 1 where kiosk = 'alone'");
        String header = URLEncoder.encode(Pem.of(others), StandardCharsets.UTF_8);
        assertThat(kiosk.get(CITY, certificate, "X-Vikno-Certificate", header).statusCode())
                .isEqualTo(401);
        assertThat(kiosk.get(CITY, null, "X-Vikno-Certificate", header).statusCode())
                .isEqualTo(401);
    }

    @Test
    void certificateOfAnotherAuthorityIsRefusedInTls() throws Exception {
        Authority stranger = Authority.create("Vikno kiosks", Instant.now());
        TestedKiosk kiosk = kiosk();
        X509Certificate forged = stranger.kiosk("hall-1", kiosk.key().getPublic(), Instant.now());

        assertThatThrownBy(() -> kiosk.get(CITY, forged)).isInstanceOf(SSLException.class);
        assertThat(kiosk.get(CITY, null).statusCode()).isEqualTo(401);
    }
}
