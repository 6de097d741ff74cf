package ua.vikno.technician.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.vikno.technician.network.Plan.Access;
import ua.vikno.technician.network.Plan.Addresses;
import ua.vikno.technician.network.Plan.Wireless;

final class KeyfileTest {
    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final Plan CABLE = new Plan("enp1s0", Optional.empty(), Optional.empty(), new Addresses.Automatic());

    private static String of(Plan plan) {
        return Keyfile.of(plan, ID);
    }

    @Test
    void aCableWithDhcpIsFiveSettings() {
        assertThat(of(CABLE)).isEqualTo("""
                        [connection]
                        id=vikno
                        uuid=00000000-0000-4000-8000-000000000001
                        type=ethernet
                        interface-name=enp1s0
                        autoconnect=false
                        autoconnect-priority=100
                        autoconnect-retries=0

                        [ipv4]
                        method=auto

                        [ipv6]
                        method=auto
                        """);
    }

    @Test
    void aTypedAddressSwitchesTheOtherProtocolOff() {
        assertThat(of(CABLE.with(new Addresses.Fixed("192.0.2.20/24", "192.0.2.1", List.of("192.0.2.1", "192.0.2.2")))))
                .endsWith("""
                        [ipv6]
                        method=disabled

                        [ipv4]
                        method=manual
                        address1=192.0.2.20/24,192.0.2.1
                        dns=192.0.2.1;192.0.2.2;
                        """);
        assertThat(of(CABLE.with(new Addresses.Fixed("2001:db8::5/64", "fe80::1", List.of("2001:db8::1")))))
                .contains("[ipv4]\nmethod=disabled\n", "[ipv6]\nmethod=manual\naddress1=2001:db8::5/64,fe80::1\n");
    }

    @Test
    void noNameAndNoSecretBeginsAnotherSetting() {
        String text = of(CABLE.with(new Wireless("a\n[user];б\\", true, " p\\w\tx;y ")));
        assertThat(text)
                .contains("ssid=a\\n[user]\\;б\\\\\n", "hidden=true\n", "key-mgmt=wpa-psk\npsk=\\sp\\\\w\\tx;y\\s\n");
        assertThat(text.lines().filter(line -> line.startsWith("["))).hasSize(5);
    }

    @Test
    void whoTheMachineIsStandsInItsOwnSection() {
        Plan enterprise = CABLE.with(new Wireless("hall", false, ""));
        assertThat(of(enterprise.with(new Access.Password("/ca.pem", "kiosk-1", "s3cret"))))
                .contains("key-mgmt=wpa-eap\n", "eap=peap;\nphase2-auth=mschapv2\npassword=s3cret\n")
                .doesNotContain("psk=");
        assertThat(of(CABLE.with(new Access.Certificate("/ca.pem", "kiosk-1", "/own.pem", "/own.key", ""))))
                .contains("[802-1x]\nidentity=kiosk-1\nca-cert=/ca.pem\neap=tls;\nclient-cert=/own.pem\n")
                .contains("private-key=/own.key\nprivate-key-password-flags=4\n")
                .doesNotContain("wifi");
    }

    @Test
    void aSecretIsInNoText() {
        assertThat(CABLE.with(new Wireless("hall", false, "s3cret-1"))
                        .with(new Access.Password("/ca.pem", "kiosk-1", "s3cret-2"))
                        .toString())
                .contains("hall", "kiosk-1")
                .doesNotContain("s3cret");
        assertThat(new Access.Certificate("/ca", "kiosk-1", "/c", "/k", "s3cret").toString())
                .doesNotContain("s3cret");
    }

    @Test
    void whatNmcliSaysIsReadWithItsColons() {
        assertThat(Terse.of("74:WPA2 802.1X:a\\:b\\\\c\nshort:1\n", 3))
                .containsExactly(List.of("74", "WPA2 802.1X", "a:b\\c"));
        assertThat(Nmcli.heardIn("30:WPA2:hall\n74::free\n80:WPA2:hall\n90:WPA2:\n"))
                .extracting(NetworkManager.Heard::name, NetworkManager.Heard::percent)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("hall", 80),
                        org.assertj.core.groups.Tuple.tuple("free", 74));
    }

    @Test
    void ofATroubleOnlyTheErrorIsTold() {
        assertThat(Nmcli.error("Secrets are required\nError: Connection activation failed: late\nHint: use journalctl"))
                .isEqualTo("Connection activation failed: late");
        assertThat(Nmcli.error("Could not load file")).isEqualTo("Could not load file");
    }
}
