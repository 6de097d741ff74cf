package ua.vikno.technician.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ua.vikno.agent.Enrolment;
import ua.vikno.agent.EnrolmentState;
import ua.vikno.devices.testing.Needs;
import ua.vikno.portal.enrolment.TlsPortal;
import ua.vikno.state.proxy.ProxyFile;
import ua.vikno.technician.portal.KioskPortal;
import ua.vikno.technician.portal.PortalStep;
import ua.vikno.technician.step.Finding;
import ua.vikno.technician.step.Step;
import ua.vikno.technician.step.Walk;
import ua.vikno.technician.step.Words;

/** What the self-test says of a certificate that the real portal has given, and of the portal that looks at it. */
@Tag(Needs.PEER)
@Timeout(120)
final class CertificateStepTest extends TlsPortal {
    private static String certificate(Path state, String key, InstantSource clock) throws InterruptedException {
        return one(new CertificateStep(() -> state, () -> key, clock));
    }

    private static String one(Step step) throws InterruptedException {
        List<Finding> found = Walk.of(step.begin());
        assertThat(found).hasSize(1);
        Finding finding = found.getFirst();
        for (String language : List.of("uk", "en", "hu")) {
            assertThat(new Words(Locale.of(language)).of(finding.fact())).doesNotContain("{");
        }
        return finding.getClass().getSimpleName() + " " + finding.fact().key();
    }

    private static String portal(Path state) throws InterruptedException {
        return one(new PortalStep(new KioskPortal(() -> state, () -> "", new ProxyFile(state.resolve("proxy")))));
    }

    static Path enrolled(String name) throws Exception {
        Path state = Files.createTempDirectory(directory, "machine");
        Enrolment enrolment = Enrolment.in(state);
        EnrolmentState.Waiting waiting =
                (EnrolmentState.Waiting) enrolment.begin(invited("add", name).text());
        assertThat(kiosks("confirm", name, waiting.code()).code()).isZero();
        assertThat(enrolment.ask()).isInstanceOf(EnrolmentState.Enrolled.class);
        return state;
    }

    private static InstantSource in(Duration time) {
        return () -> Instant.now().plus(time);
    }

    @Test
    void aCertificateIsGoodFor90DaysAndFewOfThemAreTold() throws Exception {
        Path state = enrolled("dated");
        assertThat(certificate(state, "", InstantSource.system())).isEqualTo("Good certificate.good");
        assertThat(certificate(state, "", in(Duration.ofDays(59)))).isEqualTo("Good certificate.good");
        assertThat(certificate(state, "", in(Duration.ofDays(61)))).isEqualTo("Weak certificate.few-days");
        assertThat(certificate(state, "", in(Duration.ofDays(91)))).isEqualTo("Bad certificate.over");
        assertThat(certificate(state, "", () -> Instant.EPOCH)).isEqualTo("Bad certificate.early");
    }

    @Test
    void aKeyOfAnotherCertificateIsFound() throws Exception {
        Path state = enrolled("fits");
        String other = Files.readString(enrolled("other").resolve("identity"));
        String mine = Files.readString(state.resolve("identity"));
        String key = "(?s)-----BEGIN [A-Z]{7} KEY-----.*-----END [A-Z]{7} KEY-----";
        String stranger = other.replaceFirst("(?s).*(" + key.substring(4) + ").*", "$1");
        Files.writeString(state.resolve("identity"), mine.replaceFirst(key, stranger));
        assertThat(certificate(state, "", InstantSource.system())).isEqualTo("Bad certificate.other-key");
    }

    @Test
    void aKioskWithoutACertificateIsTold() throws Exception {
        Path state = Files.createTempDirectory(directory, "machine");
        assertThat(certificate(state, "", InstantSource.system())).isEqualTo("Bad certificate.none");
        assertThat(certificate(state, "k", InstantSource.system())).isEqualTo("Weak certificate.by-key");
        assertThat(portal(state)).isEqualTo("Bad portal.none");
        Files.writeString(state.resolve("identity"), "portal: half");
        assertThat(certificate(state, "k", InstantSource.system())).isEqualTo("Bad certificate.unusable");
    }

    @Test
    void thePortalIsAskedByTheCertificateAndAdmitsNoneThatWasRevoked() throws Exception {
        Path state = enrolled("asked");
        assertThat(portal(state)).isEqualTo("Good portal.admits");
        kiosks("revoke", "asked");
        assertThat(portal(state)).isEqualTo("Bad portal.refuses");
    }
}
