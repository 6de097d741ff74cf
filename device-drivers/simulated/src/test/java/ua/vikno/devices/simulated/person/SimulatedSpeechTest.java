package ua.vikno.devices.simulated.person;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import ua.vikno.devices.Speech;
import ua.vikno.devices.contract.SpeechContract;
import ua.vikno.devices.simulated.play.Playable;
import ua.vikno.devices.spi.DeviceAddress;

final class SimulatedSpeechTest extends SpeechContract {
    private final AtomicLong looks = new AtomicLong();

    /** A millisecond passes each time somebody looks: nothing is over before it was seen, on however slow a machine. */
    private Instant now() {
        return Instant.ofEpochMilli(looks.incrementAndGet());
    }

    @Override
    protected Speech create() {
        DeviceAddress address = new DeviceAddress("sim", "speech", Map.of("speed", "100"));
        return new SimulatedSpeech("speech", address, this::now);
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
