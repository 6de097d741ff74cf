package ua.vikno.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ua.vikno.devices.testing.Needs;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.texts.Texts;
import ua.vikno.kiosk.view.KioskView;
import ua.vikno.kiosk.view.Toolkit;
import ua.vikno.kiosk.view.theme.PanelGeometry;
import ua.vikno.kiosk.voice.Transcript;
import ua.vikno.kiosk.voice.Voice;

/** Every key of the pad, on every screen of every visit of the gallery, is answered by the voice. */
@Tag(Needs.DISPLAY)
class EveryKeyTest {
    private static final Texts TEXTS = Texts.load();
    private static final List<KeyCode> KEYS = List.of(
            KeyCode.UP,
            KeyCode.DOWN,
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.ENTER,
            KeyCode.HELP,
            KeyCode.R,
            KeyCode.VOLUME_UP,
            KeyCode.VOLUME_DOWN,
            KeyCode.POUND,
            KeyCode.STAR,
            KeyCode.NUMPAD1,
            KeyCode.NUMPAD9,
            KeyCode.DIGIT1,
            KeyCode.DIGIT2);

    private final VisitFlow flow = new VisitFlow(Resident.ANSWER_WITHIN);
    private long nanos = 1_000_000_000L;
    private final Transcript transcript = new Transcript();
    private final Voice voice = new Voice(transcript, TEXTS::speak);
    private final List<Input> inputs = new ArrayList<>();
    private final Set<String> walked = new HashSet<>();
    private final Set<String> secrets = new HashSet<>(Set.of(Samples.CANARY, Samples.CANARY_NUMBER, Samples.CODE));
    private final List<String> mute = new ArrayList<>();
    private final KioskView view = Toolkit.on(() -> new KioskView(
            PanelGeometry.portrait(), TEXTS::show, inputs::add, voice, () -> nanos, KioskView.DOUBLE_TOUCH));

    static Set<String> visits() {
        return Gallery.visits().keySet();
    }

    @ParameterizedTest
    @MethodSource("visits")
    void everyKeyIsAnswered(String visit) {
        Resident resident = Resident.atWorkingKiosk();
        resident.happens(new Event.Headphones(true));
        resident.afterwards = change -> keys(resident.visit());
        Objects.requireNonNull(Gallery.visits().get(visit)).accept(resident);
        assertThat(walked).hasSizeGreaterThan(2);
        assertThat(mute).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("visits")
    void noKeySaysAnythingPrivateFromTheLoudspeaker(String visit) {
        Resident resident = Resident.atWorkingKiosk();
        resident.afterwards = change -> {
            Visit now = resident.visit();
            keys(now.with(now.settings().withSpeech(true).withHeadphones(false)));
        };
        Objects.requireNonNull(Gallery.visits().get(visit)).accept(resident);
        assertThat(walked).hasSizeGreaterThan(2);
        assertThat(mute).isEmpty();
        assertThat(transcript.said)
                .hasSizeGreaterThan(50)
                .allSatisfy(said -> assertThat(secrets).noneMatch(said::contains));
    }

    /** From the same moment of the visit each key once, and once more. */
    private void keys(Visit moment) {
        if (!moment.occupied() || !walked.add(flow.screen(moment).id())) {
            return;
        }
        for (KeyCode key : KEYS) {
            Visit now = moment.with(louder(moment.settings()));
            show(now);
            for (int strikes = 1; strikes <= 2; strikes++) {
                transcript.stop();
                int said = transcript.said.size();
                nanos += 2_000_000_000L;
                Toolkit.run(() -> view.strike(key));
                while (!inputs.isEmpty()) {
                    now = flow.on(now, new Event.Did(inputs.removeFirst())).next();
                    show(now);
                }
                if (transcript.said.size() == said) {
                    mute.add("%s, %s, strike %d".formatted(flow.screen(moment).id(), key, strikes));
                }
                if (!now.occupied()) {
                    break;
                }
            }
        }
    }

    /** As loud as it gets: one key has nothing left to do. */
    private static Settings louder(Settings settings) {
        return settings.withVolume(100);
    }

    private void show(Visit now) {
        for (Settings.Language language : Settings.Language.values()) {
            Walk.all(Words.class, flow.screen(now)).stream()
                    .filter(Words::confidential)
                    .map(words -> TEXTS.speak(words, language))
                    .filter(text -> text.length() > 3)
                    .forEach(secrets::add);
        }
        Toolkit.run(() -> {
            if (!now.occupied()) {
                voice.end();
            }
            view.show(flow.screen(now), now.settings());
        });
    }
}
