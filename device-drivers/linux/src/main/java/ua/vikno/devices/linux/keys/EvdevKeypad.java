package ua.vikno.devices.linux.keys;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ua.vikno.devices.DeviceEvent;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.Keypad;
import ua.vikno.devices.KeypadKey;
import ua.vikno.devices.linux.evdev.InputDriver;
import ua.vikno.devices.linux.evdev.InputEvent;
import ua.vikno.devices.linux.evdev.InputSearch;
import ua.vikno.devices.linux.evdev.InputSource;
import ua.vikno.devices.support.DeviceClock;

/** A key pad, opened for exclusive use: none of its keys types into the screen or switches consoles. */
final class EvdevKeypad extends InputDriver implements Keypad {
    /** Help that is held so long asks to say it again; which it is shows when it is let go. */
    private static final Duration HELD = Duration.ofSeconds(1);

    private static final Duration IDLE = Duration.ofSeconds(30);

    private final KeyMap map;
    private long helpSince;

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
        for (InputEvent event : events) {
            boolean help =
                    event.type() == InputEvent.KEY && map.key(event.code()).equals(Optional.of(KeypadKey.HELP));
            if (help && event.pressed()) {
                helpSince = event.micros();
            } else if (help && event.value() == InputEvent.UP) {
                boolean held = event.micros() - helpSince >= HELD.toNanos() / 1000;
                board().tell(new DeviceEvent.KeyPressed(held ? KeypadKey.REPEAT : KeypadKey.HELP, clock().instant()));
            } else if (event.pressed()) {
                pressed(event.code());
            }
        }
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
