package ua.vikno.technician.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressCheckTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "192.0.2.20/24",
                "10.0.0.1/8",
                "172.16.0.0/12",
                "192.0.2.1/30",
                "192.0.2.0/31",
                "2001:db8::5/64",
                "fd00::1/8"
            })
    void anAddressOfAHostPasses(String typed) {
        // 172.16.0.0/12 is the network itself.
        assertThat(AddressCheck.address(typed).isEmpty()).isEqualTo(!typed.equals("172.16.0.0/12"));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.20, network.no-prefix",
        "192.0.2.20/, network.no-prefix",
        "192.0.2.20/0, network.no-prefix",
        "192.0.2.20/7, network.no-prefix",
        "192.0.2.20/32, network.no-prefix",
        "192.0.2.20/255.255.255.0, network.no-prefix",
        "2001:db8::5/128, network.no-prefix",
        "192.0.2.0/24, network.no-host",
        "192.0.2.255/24, network.no-host",
        "192.0.2.256/24, network.no-host",
        "192.0.2/24, network.no-host",
        "127.0.0.1/8, network.no-host",
        "169.254.1.1/16, network.no-host",
        "224.0.0.1/24, network.no-host",
        "255.255.255.254/24, network.no-host",
        "0.1.2.3/8, network.no-host",
        "fe80::1/64, network.no-host",
        "fe80::1%eth0/64, network.no-prefix",
        "kiosk/24, network.no-host",
        "'', network.no-prefix"
    })
    void whatNoHostCanHaveIsToldApart(String typed, String why) {
        assertThat(AddressCheck.address(typed)).hasValue(why);
    }

    @Test
    void aGatewayIsAnotherHostOfTheSameNetwork() {
        assertThat(AddressCheck.gateway("192.0.2.1", "192.0.2.20/24")).isEmpty();
        assertThat(AddressCheck.gateway("192.0.2.1", "192.0.2.0/31")).isEmpty();
        assertThat(AddressCheck.gateway("fe80::1", "2001:db8::5/64")).isEmpty();
        for (String wrong : List.of("192.0.2.20", "192.0.3.1", "192.0.2.0", "192.0.2.255", "fe80::1", "", "router")) {
            assertThat(AddressCheck.gateway(wrong, "192.0.2.20/24"))
                    .describedAs(wrong)
                    .hasValue("network.no-gateway");
        }
    }

    @Test
    void nameServersAreOneToThreeAddresses() {
        assertThat(AddressCheck.split(" 192.0.2.1, 127.0.0.53;2001:db8::1 "))
                .containsExactly("192.0.2.1", "127.0.0.53", "2001:db8::1");
        assertThat(AddressCheck.names(List.of("192.0.2.1", "127.0.0.53", "2001:db8::1")))
                .isEmpty();
        assertThat(AddressCheck.names(List.of())).isPresent();
        assertThat(AddressCheck.names(List.of("dns.example.org"))).isPresent();
        assertThat(AddressCheck.names(List.of("1.1.1.1", "1.1.1.2", "1.1.1.3", "1.1.1.4")))
                .isPresent();
    }
}
