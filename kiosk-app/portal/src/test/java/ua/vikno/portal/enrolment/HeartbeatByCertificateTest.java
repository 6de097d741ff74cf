package ua.vikno.portal.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ua.vikno.portal.access.Callers;

/** A kiosk tells of itself and of no other. */
class HeartbeatByCertificateTest extends TlsPortal {
    private static final String BODY = """
        {"kiosk":"hall-b","id":"hall-b","versions":{"kiosk":"1","java":"25","system":"13"},"runningSeconds":9,"frameSeconds":1,
         "storage":true,"machine":{},"devices":[],"queues":{},"counts":{}}
        """;

    @Test
    void whateverTheBodySaysTheCallersCertificateTellsWhoseItIs() throws Exception {
        TestedKiosk a = kiosk();
        X509Certificate certificate = enrolled(a, "hall-a", invited("add", "hall-a"));
        enrolled(kiosk(), "hall-b", invited("add", "hall-b"));

        assertThat(beat(a, certificate)).isEqualTo(200);

        assertThat(heartbeats("hall-a")).isEqualTo(1);
        assertThat(heartbeats("hall-b")).isZero();
    }

    @Test
    void whoHasNotEnrolledOrWasShutOutTellsNothing() throws Exception {
        TestedKiosk gone = kiosk();
        X509Certificate certificate = enrolled(gone, "gone", invited("add", "gone"));
        kiosks("revoke", "gone");

        assertThat(beat(kiosk(), null)).isEqualTo(401);
        assertThat(beat(gone, certificate)).isEqualTo(401);
        assertThat(heartbeats("gone")).isZero();
    }

    @Test
    void whoWasShutOutIsMeasuredNoLonger() throws Exception {
        TestedKiosk leaves = kiosk();
        assertThat(beat(leaves, enrolled(leaves, "leaves", invited("add", "leaves"))))
                .isEqualTo(200);
        TestedKiosk stays = kiosk();
        assertThat(beat(stays, enrolled(stays, "stays", invited("add", "stays"))))
                .isEqualTo(200);
        assertThat(metrics()).contains("{kiosk=\"leaves\"", "{kiosk=\"stays\"");

        kiosks("revoke", "leaves");

        assertThat(metrics()).contains("{kiosk=\"stays\"").doesNotContain("\"leaves\"");
    }

    private static String metrics() throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve("/api/v1/operation/metrics"))
                .header("Authorization", "Bearer " + Callers.DEMO_OPERATOR + "." + Callers.DEMO_OPERATOR_KEY);
        return kiosk().send(request, null).body();
    }

    private static long heartbeats(String kiosk) {
        return count("select count(*) from kiosk_heartbeat where kiosk = '" + kiosk + "'");
    }

    private static int beat(TestedKiosk kiosk, @Nullable X509Certificate certificate) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve("/api/v1/heartbeat"))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(BODY));
        return kiosk.send(request, certificate).statusCode();
    }
}
