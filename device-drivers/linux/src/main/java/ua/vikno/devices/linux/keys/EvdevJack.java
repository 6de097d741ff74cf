package ua.vikno.devices.linux.keys;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.DeviceEvent;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.HeadphoneJack;
import ua.vikno.devices.linux.evdev.InputDriver;
import ua.vikno.devices.linux.evdev.InputEvent;
import ua.vikno.devices.linux.evdev.InputSearch;
import ua.vikno.devices.linux.evdev.InputSource;
import ua.vikno.devices.support.DeviceClock;

/** The switch in a sound card's headphone socket; others may listen to it too. */
final class EvdevJack extends InputDriver implements HeadphoneJack {
    private static final Duration IDLE = Duration.ofSeconds(30);

    private @Nullable InputSource source;
    private volatile boolean plugged;

    EvdevJack(String id, InputSearch search, InputSource.Opener opener, DeviceClock clock) {
        super(id, DeviceKind.HEADPHONE_JACK, clock, search, opener);
    }

    @Override
    public boolean plugged() {
        return plugged;
    }

    @Override
    protected void opened(InputSource opened) throws IOException {
        source = opened;
        now(opened.on(InputEvent.HEADPHONES));
    }

    @Override
    protected Duration patience() {
        return IDLE;
    }

    @Override
    protected void happened(List<InputEvent> events) throws IOException {
        for (InputEvent event : events) {
            if (event.lost() && source != null) {
                now(source.on(InputEvent.HEADPHONES));
            } else if (event.type() == InputEvent.SWITCH && event.code() == InputEvent.HEADPHONES) {
                now(event.value() != 0);
            }
        }
    }

    /** When the sound card is removed, its headphones count as unplugged. */
    @Override
    protected void gone() {
        source = null;
        now(false);
    }

    private void now(boolean isPlugged) {
        if (plugged != isPlugged) {
            plugged = isPlugged;
            board().tell(new DeviceEvent.HeadphonesPlugged(isPlugged, clock().instant()));
        }
    }
}
