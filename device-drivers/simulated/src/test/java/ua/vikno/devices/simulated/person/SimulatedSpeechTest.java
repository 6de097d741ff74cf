package ua.vikno.devices.simulated.person;

import java.time.Clock;
import java.util.Map;
import ua.vikno.devices.Speech;
import ua.vikno.devices.contract.SpeechContract;
import ua.vikno.devices.simulated.play.Playable;
import ua.vikno.devices.spi.DeviceAddress;

final class SimulatedSpeechTest extends SpeechContract {
    @Override
    protected Speech create() {
        DeviceAddress address = new DeviceAddress("sim", "speech", Map.of("speed", "100"));
        return new SimulatedSpeech("speech", address, Clock.systemUTC());
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
