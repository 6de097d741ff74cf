package ua.vikno.portal.api.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HexFormat;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import ua.vikno.portal.api.enrolment.Invitation.Fault;
import ua.vikno.portal.api.enrolment.Invitation.Reading;

class InvitationTest {
    private static final String FINGERPRINT = "00".repeat(31) + "2a";
    private static final Invitation INVITATION = Invitation.of(
            URI.create("https://portal.example.ua:8443"),
            FINGERPRINT,
            HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f"));
    private static final String TEXT =
            "VIKNO1/PORTAL.EXAMPLE.UA:8443/00000000000000000000000000000000000000000000000000"
                    + "1A/00041061050R3GG28A1C60T3GF/1BEH";

    @Test
    void version1IsTheDocumentedLine() {
        assertThat(INVITATION.text()).isEqualTo(TEXT);
        assertThat(Invitation.read(TEXT)).isEqualTo(new Reading.Read(INVITATION));
    }

    @Property
    void everyInvitationIsReadAsItWasWritten(@ForAll @Size(32) byte[] fingerprint, @ForAll @Size(16) byte[] token) {
        Invitation invitation = Invitation.of(
                URI.create("https://192.0.2.10:443"), HexFormat.of().formatHex(fingerprint), token);

        assertThat(Invitation.read(invitation.text())).isEqualTo(new Reading.Read(invitation));
    }

    @Test
    void anAddressOfVersion6AndOneWithoutPortAreKept() {
        Invitation six = new Invitation(URI.create("https://[2001:db8::1]:8443"), FINGERPRINT, INVITATION.token());
        Invitation bare = new Invitation(URI.create("https://portal"), FINGERPRINT, INVITATION.token());

        assertThat(Invitation.read(six.text())).isEqualTo(new Reading.Read(six));
        assertThat(Invitation.read(bare.text()))
                .isEqualTo(new Reading.Read(
                        new Invitation(URI.create("https://portal:443"), FINGERPRINT, INVITATION.token())));
    }

    @Test
    void whatIsTypedByHandIsReadToo() {
        String typed = INVITATION.text().toLowerCase(Locale.ROOT);
        String lookAlikes =
                typed.substring(0, 31) + typed.substring(31).replace('0', 'O').replace('1', 'l');

        assertThat(Invitation.read(" " + lookAlikes.substring(0, 50) + " " + lookAlikes.substring(50) + "\r\n"))
                .isEqualTo(new Reading.Read(INVITATION));
    }

    @Test
    void oneSymbolChangedOrMissingIsFoundEverywhere() {
        String text = INVITATION.text();
        int looked = 0;
        for (int i = "VIKNO1".length(); i < text.length(); i++) {
            char other = text.charAt(i) == '7' ? '8' : '7';
            assertThat(Invitation.read(text.substring(0, i) + other + text.substring(i + 1)))
                    .as("symbol %d", i)
                    .isEqualTo(new Reading.Unreadable(Fault.DAMAGED));
            assertThat(Invitation.read(text.substring(0, i) + text.substring(i + 1)))
                    .as("without symbol %d", i)
                    .isEqualTo(new Reading.Unreadable(Fault.DAMAGED));
            looked++;
        }
        assertThat(looked).isBetween(100, 130);
    }

    @Test
    void otherCodesAreNamedAsWhatTheyAre() {
        assertThat(Invitation.read("https://pay.example.ua/?a=1")).isEqualTo(new Reading.Unreadable(Fault.OTHER));
        assertThat(Invitation.read("")).isEqualTo(new Reading.Unreadable(Fault.OTHER));
        assertThat(Invitation.read("VIKNO1/" + "A".repeat(7_000))).isEqualTo(new Reading.Unreadable(Fault.OTHER));
        assertThat(Invitation.read(INVITATION.text().replace("VIKNO1", "VIKNO2")))
                .isEqualTo(new Reading.Unreadable(Fault.VERSION));
    }

    @Test
    void theTokenStandsInNoLog() {
        assertThat(INVITATION.toString()).contains("portal.example.ua").doesNotContain(INVITATION.token());
    }
}
