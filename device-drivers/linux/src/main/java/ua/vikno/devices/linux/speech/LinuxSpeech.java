package ua.vikno.devices.linux.speech;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DeviceStatus.State;
import ua.vikno.devices.Speech;
import ua.vikno.devices.linux.speech.engine.Engine;
import ua.vikno.devices.linux.speech.engine.Synthesis;
import ua.vikno.devices.linux.speech.sound.Health;
import ua.vikno.devices.linux.speech.sound.Sink;
import ua.vikno.devices.linux.speech.words.Pronounceable;
import ua.vikno.devices.support.BackOff;
import ua.vikno.devices.support.Bell;
import ua.vikno.devices.support.Deadline;
import ua.vikno.devices.support.DeviceBase;
import ua.vikno.devices.support.DeviceClock;
import ua.vikno.devices.support.Reading;

/** Speaks through whichever synthesiser has a voice for the language. Where nothing can be heard it is silent. */
final class LinuxSpeech extends DeviceBase implements Speech {
    private static final Duration GLANCE = Duration.ofSeconds(1);

    private final List<Engine> engines;
    private final Sink sink;
    private final Bell bell = new Bell();
    private final BackOff backOff = new BackOff();
    private volatile int loudness = 50;
    private long turns;
    private boolean paused;
    private @Nullable Request waiting;
    private @Nullable Performance current;
    private String fingerprint = "";
    private String mute = "";
    private Deadline nextProbe = clock().deadlineIn(Duration.ZERO);

    /** @param turn tells the same words, said twice, apart */
    private record Request(List<Part> parts, int pace, long turn) {}

    /** @param engines in the order of preference */
    LinuxSpeech(String id, List<Engine> engines, Sink sink, DeviceClock clock) {
        super(id, DeviceKind.SPEECH, clock, Duration.ZERO);
        this.engines = List.copyOf(engines);
        this.sink = sink;
    }

    @Override
    public void speak(List<Part> parts, int volume, int pace) {
        loudness = volume;
        synchronized (this) {
            hush();
            waiting = !closed() && status().usable() ? new Request(List.copyOf(parts), pace, ++turns) : null;
        }
        bell.ring();
    }

    @Override
    public void volume(int volume) {
        loudness = volume;
    }

    @Override
    public synchronized void stop() {
        hush();
    }

    @Override
    public synchronized void pause() {
        paused = waiting != null || current != null;
        if (current != null) {
            current.pause(true);
        }
    }

    @Override
    public synchronized boolean resume() {
        boolean goesOn = paused;
        paused = false;
        if (current != null) {
            current.pause(false);
        }
        return goesOn;
    }

    @Override
    public synchronized boolean speaking() {
        return !paused && (waiting != null || current != null);
    }

    @Override
    protected void begin() {
        Thread.ofVirtual().name("speech " + id()).start(surviving(this::work));
    }

    @Override
    protected void end() {
        stop();
        bell.ring();
    }

    private synchronized void hush() {
        waiting = null;
        paused = false;
        if (current != null) {
            current.cancel();
            current = null;
        }
    }

    private void work() {
        try {
            look();
            warmUp();
            while (!closed()) {
                look();
                Performance next = next();
                if (next == null) {
                    bell.await(GLANCE);
                } else {
                    perform(next);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Loads tables, classes and programs into memory, so that the first sentence is said as promptly as the second. */
    private void warmUp() throws InterruptedException {
        for (String language : Pronounceable.languages()) {
            Pronounceable.of("№1", Locale.of(language));
        }
        List<String> command = command(Locale.of("uk"), PACE).orElse(List.of());
        if (command.isEmpty()) {
            return;
        }
        try {
            Synthesis rendering = Synthesis.start(command, "а");
            rendering.sampleRate();
            rendering.cancel();
        } catch (IOException e) {
            // What is amiss, the first sentence will tell.
            backOff.reset();
        }
    }

    private @Nullable Performance next() {
        Request request;
        synchronized (this) {
            request = waiting;
        }
        if (request == null) {
            return null;
        }
        List<Performance.Line> lines = lines(request);
        synchronized (this) {
            if (!request.equals(waiting)) {
                // Another utterance or a stop has come meanwhile, and rung the bell.
                return null;
            }
            waiting = null;
            current = lines.isEmpty() ? null : new Performance(lines, sink, () -> loudness);
            if (current == null) {
                paused = false;
            } else {
                // It may have been paused before its first word.
                current.pause(paused);
            }
            return current;
        }
    }

    /** A part whose language has no voice is left out: another voice would only spell it. */
    private List<Performance.Line> lines(Request request) {
        List<Performance.Line> lines = new ArrayList<>();
        for (Part part : request.parts()) {
            List<String> command = command(part.language(), request.pace()).orElse(List.of());
            if (!command.isEmpty()) {
                Sentences.of(Pronounceable.of(part.text(), part.language()))
                        .forEach(sentence -> lines.add(new Performance.Line(command, sentence)));
            }
        }
        return lines;
    }

    private void perform(Performance performance) throws InterruptedException {
        try {
            performance.run();
            mute = "";
        } catch (IOException e) {
            if (mine(performance)) {
                // The synthesiser or the card has failed: the next look says which.
                mute = String.valueOf(e.getMessage());
                fingerprint = "";
            }
        } finally {
            synchronized (this) {
                if (mine(performance)) {
                    current = null;
                    paused = false;
                }
            }
        }
    }

    private synchronized boolean mine(Performance performance) {
        return current == performance;
    }

    private Optional<List<String>> command(Locale language, int pace) {
        return engines.stream()
                .filter(Engine::installed)
                .flatMap(engine -> engine.command(language, Speech.perCent(pace)).stream())
                .findFirst();
    }

    /** Cheap while all is well and unchanged; while it is not, probes again after 1, 2, 4 … 30 s. */
    private void look() {
        String now =
                sink.fingerprint() + engines.stream().filter(Engine::installed).count();
        boolean changed = !now.equals(fingerprint);
        boolean due = status().state() != State.READY && nextProbe.passed();
        if (changed || due) {
            fingerprint = now;
            Reading reading = reading();
            board().post(reading);
            if (reading.state() == State.READY) {
                backOff.reset();
            } else {
                nextProbe = clock().deadlineIn(backOff.next());
            }
        }
    }

    private Reading reading() {
        List<String> installed =
                engines.stream().filter(Engine::installed).map(Engine::name).toList();
        if (installed.isEmpty()) {
            return Reading.away(
                    State.ABSENT, Condition.NOT_CONFIGURED, "no synthesiser: install the package espeak-ng");
        }
        Health health = sink.probe();
        Condition trouble = health.trouble();
        if (trouble == null && !mute.isEmpty()) {
            return new Reading(State.DEGRADED, Set.of(Condition.PROTOCOL), true, "%s: %s".formatted(installed, mute));
        }
        if (trouble == null) {
            return Reading.answered(Set.of(), false, "%s on %s".formatted(installed, health.detail()));
        }
        boolean absent = trouble == Condition.OFFLINE || trouble == Condition.NOT_CONFIGURED;
        return Reading.away(absent ? State.ABSENT : State.FAULT, trouble, health.detail());
    }
}
