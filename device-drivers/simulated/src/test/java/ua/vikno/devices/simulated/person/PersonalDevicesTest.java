package ua.vikno.devices.simulated.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import ua.vikno.devices.DeviceEvent.HeadphonesPlugged;
import ua.vikno.devices.DeviceEvent.Scanned;
import ua.vikno.devices.contract.HastyClock;
import ua.vikno.devices.contract.Watch;
import ua.vikno.devices.spi.DeviceAddress;
import ua.vikno.devices.testing.Needs;

@Tag(Needs.DEVICE)
final class PersonalDevicesTest {
    private static final Locale UKRAINIAN = Locale.forLanguageTag("uk");

    private final HastyClock clock = HastyClock.standing();

    private static DeviceAddress address(Map<String, String> parameters) {
        return new DeviceAddress("sim", "any", parameters);
    }

    @Test
    void aScanArrivesWithItsSymbology() {
        try (SimulatedScanner scanner = new SimulatedScanner("scanner", address(Map.of()), clock)) {
            scanner.start();
            var digits =
                    Watch.next(scanner, Scanned.class, scan -> scan.symbology().equals("]C0"));
            scanner.scan("123456789012345678");
            assertThat(Watch.get(digits, scanner).text()).isEqualTo("123456789012345678");
            var qr = Watch.next(scanner, Scanned.class, scan -> scan.symbology().equals("]Q1"));
            scanner.scan("https://qr.bank.gov.ua/abc");
            assertThat(Watch.get(qr, scanner).text()).isEqualTo("https://qr.bank.gov.ua/abc");
        }
    }

    @Test
    void anUnpluggedScannerReadsNothingAndADirtyWindowGarblesTheCode() {
        try (SimulatedScanner scanner = new SimulatedScanner("scanner", address(Map.of()), clock)) {
            scanner.start();
            var scan = Watch.next(scanner, Scanned.class, event -> true);
            scanner.play("unplugged");
            scanner.scan("LOST");
            scanner.play("garbage");
            scanner.scan("FOUND");
            assertThat(Watch.get(scan, scanner).text()).endsWith("UND").isNotEqualTo("FOUND");
        }
    }

    @Test
    void headphonesTellEachChangeOnce() {
        try (SimulatedHeadphones jack = new SimulatedHeadphones("jack", address(Map.of()), clock)) {
            jack.start();
            var in = Watch.next(jack, HeadphonesPlugged.class, HeadphonesPlugged::plugged);
            jack.play("headphones-in");
            assertThat(Watch.get(in, jack).plugged()).isTrue();
            assertThat(jack.plugged()).isTrue();
            var out = Watch.next(jack, HeadphonesPlugged.class, event -> !event.plugged());
            jack.play("normal");
            assertThat(Watch.get(out, jack).plugged()).isFalse();
        }
    }

    @Test
    void aVoiceTakesItsTimeAndStopsAtOnce() {
        try (SimulatedSpeech speech =
                new SimulatedSpeech("voice", address(Map.of("keep", "2", "speed", "10")), clock)) {
            speech.speak("двадцять літер рівно", UKRAINIAN, 60);
            clock.forward(Duration.ofMillis(1900));
            assertThat(speech.speaking()).isTrue();
            speech.stop();
            assertThat(speech.speaking()).isFalse();
            assertThat(speech.transcript())
                    .containsExactly(new SimulatedSpeech.Utterance("двадцять літер рівно", UKRAINIAN, 60));
        }
    }

    @Test
    void aVoiceRemembersNothingUnlessToldTo() {
        try (SimulatedSpeech speech = new SimulatedSpeech("voice", address(Map.of()), clock)) {
            speech.speak("Борг 120 гривень", UKRAINIAN, 60);
            assertThat(speech.transcript()).isEmpty();
        }
    }
}
