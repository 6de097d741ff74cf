package ua.vikno.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ua.vikno.agent.EnrolmentState.Enrolled;
import ua.vikno.agent.EnrolmentState.Reason;
import ua.vikno.agent.EnrolmentState.Refused;
import ua.vikno.portal.api.enrolment.Invitation;
import ua.vikno.portal.enrolment.TlsPortal;

/** A kiosk of the real portal keeps its certificate fresh, is replaced, and what the technician's command says. */
class RenewalTest extends TlsPortal {
    private static final InstantSource IN_61_DAYS = () -> Instant.now().plus(Duration.ofDays(61));

    @Test
    void certificateIsRenewedAtTwoThirdsOfItsLifeAndNotBefore() throws Exception {
        Path state = enrolled("renewed");
        String first = Files.readString(state.resolve("identity"));
        assertThat(EnrolmentTest.city(state).statusCode()).isEqualTo(200);
        Enrolment.in(state, () -> Instant.now().plus(Duration.ofDays(59))).renew();
        assertThat(state.resolve("identity")).hasContent(first);
        Enrolment.in(state, IN_61_DAYS).renew();
        assertThat(state.resolve("identity")).as("the portal says: early").hasContent(first);

        portalIsInTheLastThird("renewed");
        assertThat(Enrolment.in(state, IN_61_DAYS).renew()).isInstanceOf(Enrolled.class);

        assertThat(Files.readString(state.resolve("identity"))).isNotEqualTo(first);
        assertThat(state.resolve("renewal")).doesNotExist();
        assertThat(EnrolmentTest.city(state).statusCode()).isEqualTo(200);
        assertThat(count("select count(*) from kiosk_certificate where kiosk = 'renewed'"))
                .isEqualTo(2);
    }

    @Test
    void powerCutDuringRenewalLeavesAGoodCertificateAndOneNextOne() throws Exception {
        Path state = enrolled("cut");
        EnrolmentTest.city(state);
        portalIsInTheLastThird("cut");
        Files.createDirectory(state.resolve("identity.new"));
        Files.createFile(state.resolve("identity.new/in-the-way"));
        assertThat(Enrolment.in(state, IN_61_DAYS).renew()).isEqualTo(new Refused(Reason.DISK));
        assertThat(EnrolmentTest.city(state).statusCode()).isEqualTo(200);
        Files.delete(state.resolve("identity.new/in-the-way"));
        byte[] key = Files.readAllBytes(state.resolve("renewal"));

        assertThat(Enrolment.in(state, IN_61_DAYS).renew()).isInstanceOf(Enrolled.class);
        assertThat(count("select count(*) from kiosk_certificate where kiosk = 'cut'"))
                .as("asked twice with one key")
                .isEqualTo(2);
        String second = Files.readString(state.resolve("identity"));
        Files.write(state.resolve("renewal"), key);
        EnrolmentTest.city(state);
        portalIsInTheLastThird("cut");
        assertThat(Enrolment.in(state, IN_61_DAYS).renew()).isInstanceOf(Enrolled.class);
        assertThat(Files.readString(state.resolve("identity")))
                .as("a key that was left is not used twice")
                .isNotEqualTo(second);
    }

    @Test
    void certificateThatIsRevokedOrOverIsNotRenewed() throws Exception {
        Path state = enrolled("gone");
        kiosks("revoke", "gone");

        assertThat(Enrolment.in(state, IN_61_DAYS).renew()).isEqualTo(new Refused(Reason.CERTIFICATE));
        assertThat(Enrolment.in(state, () -> Instant.now().plus(Duration.ofDays(91)))
                        .renew())
                .isEqualTo(new Refused(Reason.CERTIFICATE));
    }

    @Test
    void newMachineInThePlaceOfAKioskHasItsNameAndShutsTheOldOneOut() throws Exception {
        Path old = enrolled("swap");
        Path fresh = EnrolmentTest.machine();
        Enrolment enrolment = Enrolment.in(fresh);
        String code = EnrolmentTest.waiting(
                        enrolment.begin(invited("replace", "swap").text()))
                .code();
        assertThat(EnrolmentTest.city(old).statusCode()).isEqualTo(200);
        kiosks("confirm", "swap", code);

        assertThat(((Enrolled) enrolment.ask()).kiosk()).isEqualTo("swap");
        assertThat(EnrolmentTest.city(fresh).statusCode()).isEqualTo(200);
        assertThat(EnrolmentTest.city(old).body()).contains("revoked");
        Path again = EnrolmentTest.machine();
        Files.copy(fresh.resolve("identity"), again.resolve("identity"));
        assertThat(Enrolment.in(again).begin(invited("replace", "swap").text()))
                .as("a kiosk that has enrolled keeps working while it enrols anew")
                .isInstanceOf(EnrolmentState.Waiting.class);
        assertThat(EnrolmentTest.city(again).statusCode()).isEqualTo(200);
    }

    @Test
    void technicianScansTheCodeAndIsToldWhatToSay() throws Exception {
        Invitation invitation = invited("add", "typed", "--place=Хол");
        Path state = EnrolmentTest.machine();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        AgentCommand command = new AgentCommand(
                new StringReader(invitation.text() + "\n"),
                new PrintStream(said, true, StandardCharsets.UTF_8),
                Map.of("LANG", "uk_UA.UTF-8"),
                () -> confirm(said.toString(StandardCharsets.UTF_8)));

        assertThat(command.run(List.of("enrol", "--state=" + state))).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("Назвіть адміністраторові цей код: ", "Кіоск typed зареєстровано на порталі");
        assertThat(command.run(List.of("state", "--state=" + state))).isZero();
        assertThat(command.run(List.of("renew", "--state=" + state))).isZero();
        assertThat(command.run(List.of("enrol", "VIKNO1/X", "--state=" + state)))
                .isEqualTo(1);
        assertThat(command.run(List.of("enrol"))).isEqualTo(2);
    }

    private static void confirm(String said) {
        String code = said.replaceAll("(?s).*код: ([A-Z0-9]{4}-[A-Z0-9]{4}).*", "$1");
        assertThat(kiosks("confirm", "typed", code).code()).isZero();
    }

    private static Path enrolled(String name) throws Exception {
        Path state = EnrolmentTest.machine();
        Enrolment enrolment = Enrolment.in(state);
        kiosks(
                "confirm",
                name,
                EnrolmentTest.waiting(enrolment.begin(invited("add", name).text()))
                        .code());
        assertThat(enrolment.ask()).isInstanceOf(Enrolled.class);
        return state;
    }

    private static void portalIsInTheLastThird(String kiosk) {
        long inAMonth = Instant.now().plus(Duration.ofDays(29)).toEpochMilli();
        sql("update kiosk_certificate set not_after = " + inAMonth + " where kiosk = '" + kiosk + "'");
    }
}
