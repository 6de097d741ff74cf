package ua.vikno.portal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.devices.testing.Needs;
import ua.vikno.portal.enrolment.TestedKiosk;

/** Strangers who guess before nginx as it is shipped; the portals behind it are away. */
@Tag(Needs.PEER)
class SignInsByProxyTest {
    private static final int AWAY = 503;
    private static final int AT_ONCE = 21;

    @TempDir
    Path directory;

    @Test
    void anAddressMayTryTwentyTimesAtOnceAndSeeThePagesAllTheSame() throws Exception {
        NginxServer nginx = NginxServer.start(directory, PostgresServer.freePort(), PostgresServer.freePort());
        try {
            TestedKiosk caller = TestedKiosk.at(nginx.address(), nginx.certificate());
            List<HttpResponse<String>> refused = new ArrayList<>();
            for (int i = 0; i < 3 * AT_ONCE; i++) {
                HttpResponse<String> answer = caller.get(i % 2 == 0 ? "/admin/sign-in" : "/admin/set-up", null);
                if (answer.statusCode() != AWAY) {
                    refused.add(answer);
                    assertThat(i).isGreaterThanOrEqualTo(AT_ONCE);
                }
            }

            // One more is let through every two seconds.
            assertThat(refused).hasSizeBetween(AT_ONCE, 2 * AT_ONCE).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(429);
                assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
                assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
                assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                        .isPresent();
                assertThat(answer.body()).contains("urn:vikno:problem:too-many");
            });
            assertThat(caller.get("/admin", null).statusCode()).isEqualTo(AWAY);
        } finally {
            nginx.stop();
        }
    }
}
