package ua.vikno.kiosk.runtime.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import ua.vikno.devices.DeviceEvent;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DeviceStatus;
import ua.vikno.devices.Speech;
import ua.vikno.devices.Subscription;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Uptime;

class SpeechWatchTest {
    private static final Event TICK = new Event.Tick(Instant.EPOCH, Uptime.ZERO);

    private final List<Event> told = new ArrayList<>();
    private final Talker talker = new Talker();
    private final SpeechWatch watch = new SpeechWatch(talker, told::add);

    @Test
    void speechIsToldWhileItLastsAndOnceWhenItEnds() {
        watch.happened(TICK);
        talker.speak("", Locale.ROOT, 50);
        watch.happened(TICK);
        watch.happened(TICK);
        talker.stop();
        watch.happened(TICK);
        watch.happened(TICK);

        assertThat(told)
                .containsExactly(new Event.SpeechBusy(true), new Event.SpeechBusy(true), new Event.SpeechBusy(false));
    }

    private static final class Talker implements Speech {
        private boolean speaking;

        @Override
        public void speak(List<Part> parts, int volume, int pace) {
            speaking = true;
        }

        @Override
        public void volume(int volume) {}

        @Override
        public void stop() {
            speaking = false;
        }

        @Override
        public void pause() {
            speaking = false;
        }

        @Override
        public boolean resume() {
            speaking = true;
            return true;
        }

        @Override
        public boolean speaking() {
            return speaking;
        }

        @Override
        public String id() {
            return "talker";
        }

        @Override
        public DeviceKind kind() {
            return DeviceKind.SPEECH;
        }

        @Override
        public void start() {}

        @Override
        public DeviceStatus status() {
            return new DeviceStatus(DeviceStatus.State.READY, Set.of(), Instant.EPOCH, null, "");
        }

        @Override
        public Subscription listen(Consumer<? super DeviceEvent> listener) {
            return () -> {};
        }

        @Override
        public void close() {}
    }
}
