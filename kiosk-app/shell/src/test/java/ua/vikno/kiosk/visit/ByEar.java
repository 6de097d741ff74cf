package ua.vikno.kiosk.visit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import ua.vikno.devices.JobOutcome;
import ua.vikno.devices.Speech;
import ua.vikno.devices.linux.speech.words.Pronounceable;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.texts.Texts;
import ua.vikno.kiosk.view.KioskView;
import ua.vikno.kiosk.view.Toolkit;
import ua.vikno.kiosk.view.theme.PanelGeometry;
import ua.vikno.kiosk.voice.Ears;
import ua.vikno.kiosk.voice.Transcript;
import ua.vikno.kiosk.voice.Voice;

/** A blind resident at the real flow, picture, keys and voice, with a canned portal: counts strikes and seconds. */
final class ByEar {
    private static final Texts TEXTS = Texts.load();
    private static final int MOST = 80;

    /** Between two strikes of a hand that knows the way. */
    private static final double HAND = 0.4;

    /** How much of an instruction an expert hears before the next strike; sums and faults she hears out. */
    private static final double EXPERT = 1.5;

    final Resident resident = Resident.atWorkingKiosk();
    final List<String> lines = new ArrayList<>();
    int strikes;
    double seconds;

    private final Transcript transcript = new Transcript();
    private final Voice voice = new Voice(transcript, TEXTS::speak);
    private final KioskView view;
    private final List<Input> inputs = new ArrayList<>();
    private final boolean expert;
    private String stop = "";
    private long nanos = 1_000_000_000L;

    /** @param expert knows the way, listens at the quickest pace and cuts short what she knows */
    ByEar(boolean expert) {
        this.expert = expert;
        view = Toolkit.on(() -> new KioskView(
                PanelGeometry.portrait(), TEXTS::show, inputs::add, ears(), () -> nanos, KioskView.DOUBLE_TOUCH));
        voice.city("Павлоград");
        resident.afterwards = this::present;
        show();
    }

    private Ears ears() {
        return new Ears() {
            @Override
            public void shown(Screen screen, Settings settings) {
                voice.shown(screen, settings);
            }

            @Override
            public void stands(String at, String name, int number, int of) {
                stop = at;
                voice.stands(at, name, number, of);
            }

            @Override
            public void focused(String at, String name, int number, int of) {
                stop = at;
                voice.focused(at, name, number, of);
            }

            @Override
            public void typed(String key, boolean capital, boolean acted) {
                voice.typed(key, capital, acted);
            }

            @Override
            public void turned(String name, int number, int of) {
                voice.turned(name, number, of);
            }

            @Override
            public void vain(Input.PadKey key) {
                voice.vain(key);
            }

            @Override
            public void pause() {
                voice.pause();
            }

            @Override
            public void repeat() {
                voice.repeat();
            }

            @Override
            public boolean speaking() {
                return voice.speaking();
            }
        };
    }

    private void present(Resident.Change change) {
        if (change.wiped()) {
            Toolkit.run(voice::end);
        }
        show();
    }

    private void show() {
        Toolkit.run(() -> view.show(resident.screen(), resident.visit().settings()));
    }

    /** The cabinet's sensor has noticed her. */
    ByEar stepsUp() {
        return happens("near", () -> Toolkit.run(voice::greet));
    }

    ByEar plugsIn() {
        return happens("headphones", () -> resident.happens(new Event.Headphones(true)));
    }

    /** Holds the bill to the scanner as soon as she has heard where she is. */
    ByEar plugsInWithTheBillInHand() {
        stepsUp();
        double greeting = seconds;
        plugsIn();
        seconds = greeting;
        return scansBill();
    }

    ByEar scansBill() {
        return happens("bill", () -> resident.scans(Samples.BILL_CODE).waits());
    }

    ByEar paperComes() {
        return happens("paper", () -> resident.printerEnds(new JobOutcome.Confirmed()));
    }

    ByEar passes(Duration time) {
        return happens(time.toSeconds() + " s", () -> resident.passes(time));
    }

    private ByEar happens(String what, Runnable event) {
        int said = transcript.said.size();
        event.run();
        write(what, said);
        return this;
    }

    ByEar strikes(KeyCode... keys) {
        for (KeyCode key : keys) {
            int said = transcript.said.size();
            nanos += 400_000_000L;
            strikes++;
            Toolkit.run(() -> view.strike(key));
            settle();
            write(key.toString(), said);
        }
        return this;
    }

    /** The flow and the portal answer what was sent. */
    private void settle() {
        while (!inputs.isEmpty()) {
            resident.does(inputs.removeFirst()).waits();
        }
    }

    /** Moves on until the keys are at a stop, then chooses it. */
    ByEar chooses(KeyCode move, KeyCode choose, String wanted) {
        for (int i = 0; !stop.equals(wanted); i++) {
            if (i == MOST) {
                throw new AssertionError("never came to " + wanted + " on " + resident.id() + "\n" + lines);
            }
            strikes(move);
        }
        return strikes(choose);
    }

    ByEar chooses(String wanted) {
        return chooses(KeyCode.DOWN, KeyCode.ENTER, wanted);
    }

    /** On the twelve keys of a pad. */
    ByEar types(String figures) {
        figures.chars().forEach(figure -> strikes(KeyCode.valueOf("NUMPAD" + (char) figure)));
        return this;
    }

    /** Letter by letter: row, group, key. */
    ByEar spells(KeyCode move, KeyCode choose, String text) {
        for (String letter : text.codePoints().mapToObj(Character::toString).toList()) {
            for (int i = 0; !stop.equals("key:" + letter); i++) {
                if (i == MOST) {
                    throw new AssertionError("no key " + letter + " on " + resident.id());
                }
                boolean opens = stop.startsWith("keys:")
                        && List.of(stop.substring("keys:".length()).split("\t")).contains(letter);
                strikes(opens ? choose : move);
            }
            strikes(choose);
        }
        return this;
    }

    String id() {
        return resident.id();
    }

    private void write(String what, int said) {
        double heard = 0;
        List<List<Speech.Part>> spoken = transcript.parts.subList(said, transcript.parts.size());
        if (!spoken.isEmpty()) {
            double whole = seconds(spoken.getLast(), resident.visit().settings().pace());
            heard = expert && !matters() ? Math.min(whole, EXPERT) : whole;
        }
        double took = Math.max(heard, expert ? HAND : 0);
        seconds += took;
        String sounded = spoken.isEmpty()
                ? ""
                : spoken.getLast().stream()
                        .map(part -> "[" + part.language().toLanguageTag() + "] " + part.text())
                        .collect(Collectors.joining(" "));
        lines.add(String.format(Locale.ROOT, "%s\t%.1f s\t%s", what, took, sounded));
    }

    /** What nobody cuts short: sums, papers, faults. */
    private boolean matters() {
        return switch (resident.screen()) {
            case Screen.Ask ask -> ask.field().error() != null;
            case Screen.Review _, Screen.Amounts _ -> true;
            case Screen.Table table -> table.total() != null;
            default -> false;
        };
    }

    /**
     * As espeak-ng takes for it at 150 words a minute: a sixteenth of a second for each letter, and pauses; measured against
     * the synthesiser in {@code SpeechTimeTest}.
     */
    static double seconds(List<Speech.Part> parts, int pace) {
        double seconds = 0;
        for (Speech.Part part : parts) {
            Locale language = part.language();
            String text = Objects.requireNonNull(Pronounceable.of(part.text(), language));
            long letters = text.chars().filter(c -> !Character.isDigit(c)).count();
            long figures = text.length() - letters;
            long pauses = text.chars().filter(c -> ",:;".indexOf(c) >= 0).count();
            long sentences = 1 + text.chars().filter(c -> ".?!".indexOf(c) >= 0).count();
            seconds += letters / 16.0 + figures * 0.35 + 0.25 * pauses + 0.3 * sentences;
        }
        return seconds * 100 / Speech.perCent(pace);
    }
}
