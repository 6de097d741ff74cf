package ua.vikno.portal.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ua.vikno.portal.api.enrolment.Invitation;
import ua.vikno.portal.api.enrolment.ShortCode;
import ua.vikno.portal.enrolment.TestedKiosk.Said;

/** Enrolment over TLS, and who tries to get a certificate that is not his. */
class EnrolmentAttacksTest extends TlsPortal {
    @Test
    void kioskIsLetInOnceTheAdministratorHasTypedItsCode() throws Exception {
        Invitation invitation = invited("add", "hall-1", "--place=Хол, вікно 1");
        TestedKiosk kiosk = kiosk();
        HttpResponse<String> waiting = kiosk.enrol(invitation.token());
        String code = ShortCode.of(kiosk.key().getPublic(), invitation.fingerprint(), invitation.token());

        assertThat(TestedKiosk.json(waiting).path("kiosk").asString()).isEqualTo("hall-1");
        assertThat(TestedKiosk.json(waiting).path("place").asString()).isEqualTo("Хол, вікно 1");
        assertThat(TestedKiosk.json(waiting).path("certificate").isNull()).isTrue();
        assertThat(kiosks("list").text()).contains("hall-1  no certificate  waits with code " + code);
        assertThat(kiosk.get(CITY, null).statusCode()).isEqualTo(401);

        assertThat(kiosks("confirm", "hall-1", code).code()).isZero();
        X509Certificate certificate = TestedKiosk.certificate(kiosk.enrol(invitation.token()));

        assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=hall-1");
        assertThat(certificate.getNotAfter().toInstant())
                .isBetween(Instant.now().plusSeconds(89 * 86_400), Instant.now().plusSeconds(90 * 86_400));
        assertThat(kiosk.get(CITY, certificate).statusCode()).isEqualTo(200);
        assertThat(kiosks("list").text()).contains("hall-1  certificate until ").contains("Хол, вікно 1");
    }

    @Test
    void tokenThatWasUsedIsGoodForItsFirstKeyOnly() throws Exception {
        Invitation invitation = invited("add", "reuse");
        kiosk().enrol(invitation.token());

        assertRefused(kiosk().enrol(invitation.token()), "used");
    }

    @Test
    void ofTwentyMachinesAtOnceOneIsTaken() throws Exception {
        Invitation invitation = invited("add", "race");
        List<Callable<Integer>> machines = IntStream.range(0, 20)
                .<Callable<Integer>>mapToObj(_ -> {
                    return () -> kiosk().enrol(invitation.token()).statusCode();
                })
                .toList();
        int taken = 0;
        int refused = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> answer : threads.invokeAll(machines)) {
                taken += answer.get() == 200 ? 1 : 0;
                refused += answer.get() == 403 ? 1 : 0;
            }
        }
        assertThat(taken).isEqualTo(1);
        assertThat(refused).isEqualTo(19);
    }

    @Test
    void tokenThatIsOldUnknownOrEndedOpensNothing() throws Exception {
        Invitation old = invited("add", "old");
        sql("update kiosk_enrolment set expires_at = 1 where kiosk = 'old'");
        Invitation ended = invited("add", "ended");
        invited("replace", "ended");

        assertRefused(kiosk().enrol(old.token()), "expired");
        assertRefused(kiosk().enrol(ended.token()), "ended");
        assertRefused(kiosk().enrol("0".repeat(26)), "unknown");
        assertThat(kiosks("confirm", "old", "AAAA-AAAA").text()).contains("no machine waits");
    }

    @Test
    void requestThatWasChangedOrHasAnotherKindOfKeyLeavesTheTokenGood() throws Exception {
        Invitation invitation = invited("add", "tampered");
        TestedKiosk kiosk = kiosk();
        byte[] bytes = Pem.content("CERTIFICATE REQUEST", kiosk.request());
        bytes[bytes.length - 3] ^= 1;
        KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
        rsa.initialize(2048);
        KeyPairGenerator p384 = KeyPairGenerator.getInstance("EC");
        p384.initialize(new ECGenParameterSpec("secp384r1"));

        for (String request : List.of(
                Pem.of("CERTIFICATE REQUEST", bytes),
                TestedKiosk.request(rsa.generateKeyPair()),
                TestedKiosk.request(p384.generateKeyPair()),
                "no request")) {
            assertThat(kiosk.enrol(invitation.token(), request).statusCode()).isEqualTo(422);
        }
        assertThat(kiosk.enrol(invitation.token()).statusCode()).isEqualTo(200);
    }

    @Test
    void threeWrongCodesEndTheInvitation() throws Exception {
        Invitation invitation = invited("add", "guessed");
        TestedKiosk kiosk = kiosk();
        kiosk.enrol(invitation.token());
        for (int i = 0; i < 3; i++) {
            assertThat(kiosks("confirm", "guessed", "3333-3333").code()).isEqualTo(1);
        }
        String code = ShortCode.of(kiosk.key().getPublic(), invitation.fingerprint(), invitation.token());

        assertThat(kiosks("confirm", "guessed", code).text()).contains("no machine waits");
        assertRefused(kiosk.enrol(invitation.token()), "ended");
    }

    @Test
    void confirmationCountsOnceAndForOneKey() throws Exception {
        Invitation invitation = invited("add", "replayed");
        TestedKiosk kiosk = kiosk();
        X509Certificate first = enrolled(kiosk, "replayed", invitation);
        String code = ShortCode.of(kiosk.key().getPublic(), invitation.fingerprint(), invitation.token());

        assertThat(kiosks("confirm", "replayed", code).code()).isEqualTo(1);
        assertThat(TestedKiosk.certificate(kiosk.enrol(invitation.token()))).isEqualTo(first);
        assertRefused(kiosk().enrol(invitation.token()), "used");
        assertThat(count("select count(*) from kiosk_certificate where kiosk = 'replayed'"))
                .isEqualTo(1);
    }

    @Test
    void machineThatTrustsAnotherAuthorityDoesNotTalkToThePortal() throws Exception {
        Path other = directory.resolve("other");
        TestedKiosk.ca("new", "--ca=" + other);
        TestedKiosk kiosk = TestedKiosk.at(address, other.resolve("ca.pem"));

        assertThatThrownBy(() -> kiosk.enrol("0".repeat(26))).isInstanceOf(IOException.class);
    }

    @Test
    void keyOfTheAuthorityIsItsOwnersAndIsNotMadeTwice() throws Exception {
        String before = Files.readString(ca.resolve("ca.pem"));
        Said again = TestedKiosk.ca("new", "--ca=" + ca);

        assertThat(again.code()).isEqualTo(1);
        assertThat(Files.readString(ca.resolve("ca.pem"))).isEqualTo(before);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(ca.resolve("ca.key"))))
                .isEqualTo("rw-------");
    }
}
