package ua.vikno.devices.linux.keys;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ua.vikno.devices.DeviceEvent;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.Keypad;
import ua.vikno.devices.linux.evdev.InputDriver;
import ua.vikno.devices.linux.evdev.InputEvent;
import ua.vikno.devices.linux.evdev.InputSearch;
import ua.vikno.devices.linux.evdev.InputSource;
import ua.vikno.devices.support.DeviceClock;

/** A key pad, opened for exclusive use: none of its keys types into the screen or switches consoles. */
final class EvdevKeypad extends InputDriver implements Keypad {
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final KeyMap map;

    EvdevKeypad(String id, InputSearch search, InputSource.Opener opener, KeyMap map, DeviceClock clock) {
        super(id, DeviceKind.KEYPAD, clock, search, opener);
        this.map = map;
    }

    @Override
    protected void opened(InputSource source) throws IOException {
        source.grab();
    }

    @Override
    protected Duration patience() {
        return IDLE;
    }

    @Override
    protected void happened(List<InputEvent> events) {
        events.stream().filter(InputEvent::pressed).forEach(event -> pressed(event.code()));
    }

    private void pressed(int code) {
        Instant now = clock().instant();
        if (map.jackIn().equals(Optional.of(code))) {
            board().tell(new DeviceEvent.HeadphonesPlugged(true, now));
        } else if (map.jackOut().equals(Optional.of(code))) {
            board().tell(new DeviceEvent.HeadphonesPlugged(false, now));
        } else {
            map.key(code).ifPresent(key -> board().tell(new DeviceEvent.KeyPressed(key, now)));
        }
    }
}
