package ua.vikno.devices.simulated.person;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import ua.vikno.devices.Speech;
import ua.vikno.devices.contract.SpeechContract;
import ua.vikno.devices.simulated.play.Playable;
import ua.vikno.devices.spi.DeviceAddress;
import ua.vikno.devices.support.DeviceClock;

final class SimulatedSpeechTest extends SpeechContract {
    /** A millisecond passes each time somebody looks: nothing is over before it was seen, on however slow a machine. */
    private static final class Looks implements DeviceClock {
        private final AtomicLong looks = new AtomicLong();

        @Override
        public Instant instant() {
            return Instant.EPOCH;
        }

        @Override
        public Duration uptime() {
            return Duration.ofMillis(looks.incrementAndGet());
        }
    }

    @Override
    protected Speech create() {
        DeviceAddress address = new DeviceAddress("sim", "speech", Map.of("speed", "100"));
        return new SimulatedSpeech("speech", address, new Looks());
    }

    @Override
    protected void unplug() {
        ((Playable) device()).play("unplugged");
    }

    @Override
    protected void plugIn() {
        ((Playable) device()).play("normal");
    }
}
