package ua.vikno.kiosk.voice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.DeviceEvent;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DeviceStatus;
import ua.vikno.devices.Speech;
import ua.vikno.devices.Subscription;

/** A loudspeaker that writes down what it is told; it speaks until it is stopped. */
public final class Transcript implements Speech {
    public final List<String> said = new ArrayList<>();
    /** In which language each utterance began. */
    public final List<Locale> languages = new ArrayList<>();

    public final List<List<Part>> parts = new ArrayList<>();

    /** How loud each utterance began. */
    public final List<Integer> volumes = new ArrayList<>();

    public int volume;

    public @Nullable String current;

    private @Nullable String paused;
    private boolean started;

    public String last() {
        return said.getLast();
    }

    @Override
    public void speak(List<Part> spoken, int volume, int pace) {
        String text = spoken.stream().map(Part::text).collect(Collectors.joining(" "));
        said.add(text);
        volumes.add(volume);
        parts.add(List.copyOf(spoken));
        languages.add(spoken.getFirst().language());
        current = text;
        paused = null;
    }

    @Override
    public void volume(int now) {
        volume = now;
    }

    @Override
    public void stop() {
        current = null;
        paused = null;
    }

    @Override
    public void pause() {
        paused = current;
        current = null;
    }

    @Override
    public boolean resume() {
        boolean goesOn = paused != null;
        current = goesOn ? paused : current;
        paused = null;
        return goesOn;
    }

    @Override
    public boolean speaking() {
        return current != null;
    }

    @Override
    public String id() {
        return "transcript";
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.SPEECH;
    }

    @Override
    public void start() {
        started = true;
    }

    @Override
    public DeviceStatus status() {
        DeviceStatus.State state = started ? DeviceStatus.State.READY : DeviceStatus.State.CONNECTING;
        return new DeviceStatus(state, Set.of(), Instant.EPOCH, null, "");
    }

    @Override
    public Subscription listen(Consumer<? super DeviceEvent> listener) {
        return () -> {};
    }

    @Override
    public void close() {}
}
