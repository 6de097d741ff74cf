package ua.vikno.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ua.vikno.agent.EnrolmentState.Begun;
import ua.vikno.agent.EnrolmentState.Enrolled;
import ua.vikno.agent.EnrolmentState.None;
import ua.vikno.agent.EnrolmentState.Reason;
import ua.vikno.agent.EnrolmentState.Refused;
import ua.vikno.agent.EnrolmentState.Waiting;
import ua.vikno.portal.api.enrolment.Invitation;
import ua.vikno.portal.enrolment.TlsPortal;
import ua.vikno.state.identity.Identity;
import ua.vikno.state.layout.StateDirectory;

/** A machine becomes a kiosk at the real portal over TLS, and what stands in its way. */
class EnrolmentTest extends TlsPortal {
    @Test
    void machineIsAKioskOnceTheAdministratorHasTypedItsCode() throws Exception {
        String line = invited("add", "hall-1", "--place=Хол, вікно 1").text();
        Path state = machine();
        Enrolment enrolment = Enrolment.in(state);
        assertThat(enrolment.state()).isEqualTo(new None());

        Waiting waiting = waiting(enrolment.begin(line));
        assertThat(waiting.kiosk()).isEqualTo("hall-1");
        assertThat(waiting.place()).isEqualTo("Хол, вікно 1");
        assertThat(kiosks("list").text()).contains("hall-1  no certificate  waits with code " + waiting.code());
        assertThat(enrolment.ask()).isEqualTo(waiting);
        assertThat(kiosks("confirm", "hall-1", waiting.code()).code()).isZero();
        Enrolled enrolled = (Enrolled) enrolment.ask();

        assertThat(enrolled.kiosk()).isEqualTo("hall-1");
        assertThat(enrolled.portal()).isEqualTo(address);
        assertThat(Duration.between(Instant.now(), enrolled.until()))
                .isBetween(Duration.ofDays(89), Duration.ofDays(90));
        assertThat(Enrolment.in(state).state()).isEqualTo(enrolled);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state.resolve("identity"))))
                .isEqualTo("rw-------");
        assertThat(state.resolve("enrolment")).doesNotExist();
        assertThat(city(state).statusCode()).isEqualTo(200);
        kiosks("revoke", "hall-1");
        assertThat(city(state).body()).as("without any restart").contains("revoked");
    }

    @Test
    void powerCutAfterAnyStepLosesNothing() throws Exception {
        String line = invited("add", "cut").text();
        Path state = machine();
        Waiting waiting = waiting(Enrolment.in(state).begin(line));

        assertThat(Enrolment.in(state).state()).isEqualTo(new Begun(waiting.code()));
        assertThat(waiting(Enrolment.in(state).begin(line)).code())
                .as("read a second time")
                .isEqualTo(waiting.code());
        assertThat(kiosks("confirm", "cut", waiting.code()).code()).isZero();
        byte[] pending = Files.readAllBytes(state.resolve("enrolment"));
        Files.createDirectory(state.resolve("identity.new"));
        Files.createFile(state.resolve("identity.new/in-the-way"));
        assertThat(Enrolment.in(state).ask()).as("issued, and not kept").isEqualTo(new Refused(Reason.DISK));
        Files.delete(state.resolve("identity.new/in-the-way"));
        assertThat(Enrolment.in(state).ask()).as("issued once").isInstanceOf(Enrolled.class);
        assertThat(count("select count(*) from kiosk_certificate where kiosk = 'cut'"))
                .isEqualTo(1);

        Files.write(state.resolve("enrolment"), pending);
        assertThat(Enrolment.in(state).state()).as("kept, and not forgotten").isInstanceOf(Enrolled.class);
        Files.writeString(state.resolve("enrolment"), "VIKNO1/half");
        assertThat(Enrolment.in(state).state()).isInstanceOf(Enrolled.class);
    }

    @Test
    void invitationIsGoodForOneMachine() throws Exception {
        String line = invited("add", "race").text();
        List<Callable<EnrolmentState>> two = Stream.of(machine(), machine())
                .<Callable<EnrolmentState>>map(
                        state -> () -> Enrolment.in(state).begin(line))
                .toList();
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<EnrolmentState> ends =
                    threads.invokeAll(two).stream().map(EnrolmentTest::end).toList();
            assertThat(ends).hasAtLeastOneElementOfType(Waiting.class).contains(new Refused(Reason.USED));
        }
        Path third = machine();
        assertThat(Enrolment.in(third).begin(line)).isEqualTo(new Refused(Reason.USED));
        assertThat(Enrolment.in(third).state()).isEqualTo(new None());
    }

    @Test
    void invitationThatIsOldEndedOrNotOfThisPortalIsRefused() throws Exception {
        String old = invited("add", "old").text();
        sql("update kiosk_enrolment set expires_at = 1 where kiosk = 'old'");
        String ended = invited("add", "ended").text();
        invited("replace", "ended");
        String fingerprint = invited("add", "unknown").fingerprint();
        String unknown = Invitation.of(address, fingerprint, new byte[16]).text();

        assertThat(Enrolment.in(machine()).begin(old)).isEqualTo(new Refused(Reason.EXPIRED));
        assertThat(Enrolment.in(machine()).begin(ended)).isEqualTo(new Refused(Reason.ENDED));
        assertThat(Enrolment.in(machine()).begin(unknown)).isEqualTo(new Refused(Reason.UNKNOWN_TOKEN));
    }

    @Test
    void codeThatIsNoneOrWasChangedIsRefusedBeforeAnybodyIsAsked() throws Exception {
        Invitation good = invited("add", "tampered");
        String line = good.text();
        Path state = machine();
        Enrolment enrolment = Enrolment.in(state);

        assertThat(enrolment.begin("https://portal.example.ua")).isEqualTo(new Refused(Reason.NO_INVITATION));
        assertThat(enrolment.begin(line.replace("VIKNO1", "VIKNO2"))).isEqualTo(new Refused(Reason.NEWER_INVITATION));
        assertThat(enrolment.begin(line.replace("127.0.0.1", "127.0.0.2")))
                .isEqualTo(new Refused(Reason.DAMAGED_INVITATION));
        String elsewhere = Invitation.of(URI.create("https://127.0.0.1:1"), good.fingerprint(), new byte[16])
                .text();
        assertThat(enrolment.begin(elsewhere)).isEqualTo(new Refused(Reason.UNREACHABLE));
        String byName = Invitation.of(
                        URI.create("https://localhost:" + address.getPort()), good.fingerprint(), new byte[16])
                .text();
        assertThat(enrolment.begin(byName))
                .as("certified for 127.0.0.1")
                .isEqualTo(new Refused(Reason.PORTAL_CERTIFICATE));
        assertThat(state.resolve("enrolment")).doesNotExist();
    }

    @Test
    void portalOfAnotherAuthorityIsNotToldTheToken() throws Exception {
        Invitation good = invited("add", "elsewhere");
        String line = new Invitation(address, "ab".repeat(32), good.token()).text();

        assertThat(Enrolment.in(machine()).begin(line)).isEqualTo(new Refused(Reason.OTHER_AUTHORITY));
        assertThat(count("select count(*) from kiosk_enrolment where kiosk = 'elsewhere' and key_hash is null"))
                .isEqualTo(1);
    }

    @Test
    void machineInTheWrongYearIsToldThePortalsTimeAndMayComeAgain() throws Exception {
        String line = invited("add", "clock").text();
        Path state = machine();
        for (InstantSource clock : List.<InstantSource>of(
                () -> Instant.EPOCH.plusSeconds(30), () -> Instant.now().plus(Duration.ofDays(3_650)))) {
            EnrolmentState refused = Enrolment.in(state, clock).begin(line);
            assertThat(refused).asInstanceOf(type(Refused.class)).satisfies(told -> {
                assertThat(told.reason()).isEqualTo(Reason.CLOCK);
                assertThat(told.portalTime()).isBetween(Instant.now().minusSeconds(60), Instant.now());
            });
        }
        assertThat(Enrolment.in(state).state()).isEqualTo(new None());
        assertThat(Enrolment.in(state).begin(line)).isInstanceOf(Waiting.class);
    }

    static Path machine() throws Exception {
        return Files.createTempDirectory(directory, "machine");
    }

    static Waiting waiting(EnrolmentState state) {
        assertThat(state).isInstanceOf(Waiting.class);
        return (Waiting) state;
    }

    static HttpResponse<String> city(Path state) throws Exception {
        Identity identity = ((Identity.Reading.Present) Identity.read(new StateDirectory(state).identity())).identity();
        try (HttpClient client =
                HttpClient.newBuilder().sslContext(identity.tls()).build()) {
            return client.send(
                    HttpRequest.newBuilder(identity.portal().resolve(CITY)).build(), BodyHandlers.ofString());
        }
    }

    private static EnrolmentState end(Future<EnrolmentState> machine) {
        try {
            return machine.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
