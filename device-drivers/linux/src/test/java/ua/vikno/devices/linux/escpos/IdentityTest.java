package ua.vikno.devices.linux.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IdentityTest {
    @ParameterizedTest
    @CsvSource({
        "'MFG:EPSON;CMD:ESC/POS;MDL:TM-T88V;', EPSON, TM-T88V",
        "'MANUFACTURER:STMicroelectronics;MODEL:POS58 Printer USB;', STMicroelectronics, POS58 Printer USB",
        "'mfg: XP ;MDL:', XP, ''",
        "'nonsense', '', ''",
        "'', '', ''"
    })
    void isReadFromTheDeviceId(String deviceId, String maker, String model) {
        assertThat(Identity.ofDeviceId(deviceId)).isEqualTo(new Identity(maker, model));
    }

    @Property(tries = 300)
    void noDeviceIdBreaksItOrSmugglesControlCharacters(@ForAll String deviceId) {
        assertThat(Identity.ofDeviceId(deviceId).toString()).matches("[\\x20-\\x7E]*");
    }

    @Test
    void suggestsTheProfileOfTheModel() {
        assertThat(Profiles.builtIn().suggestedFor(new Identity("EPSON", "TM-T20II")))
                .contains(Profiles.builtIn().named("TM-T20II"));
        assertThat(Profiles.builtIn().suggestedFor(new Identity("EPSON", "TM-T88Vi")))
                .contains(Profiles.builtIn().named("TM-T88V"));
        assertThat(Profiles.builtIn().suggestedFor(new Identity("ACME", "Roller")))
                .isEmpty();
        assertThat(Profiles.builtIn().suggestedFor(Identity.UNKNOWN)).isEmpty();
    }
}
