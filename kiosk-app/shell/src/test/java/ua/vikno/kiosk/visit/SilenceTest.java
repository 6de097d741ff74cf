package ua.vikno.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ua.vikno.devices.JobOutcome;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.screen.Field;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.texts.Texts;
import ua.vikno.kiosk.voice.SpokenStops;
import ua.vikno.kiosk.voice.Transcript;
import ua.vikno.kiosk.voice.Voice;

/**
 * The rule behind the voice: every change of the picture is spoken or has a reason not to be, and nothing private sounds
 * without headphones. Walks every visit of the gallery and every setting.
 */
class SilenceTest {
    private static final Texts TEXTS = Texts.load();

    private final Transcript transcript = new Transcript();
    private final Voice voice = new Voice(transcript, TEXTS::speak);
    private final Resident resident = Resident.atWorkingKiosk();
    private final List<String> silent = new ArrayList<>();
    private final Set<String> secrets = new LinkedHashSet<>();

    static Map<String, Consumer<Resident>> all() {
        return Gallery.visits();
    }

    static Set<String> visits() {
        return all().keySet();
    }

    @ParameterizedTest
    @MethodSource("visits")
    void everyChangeOfAPictureIsSpokenOrHasAReason(String visit) {
        voice.shown(resident.screen(), resident.visit().settings());
        resident.afterwards = this::listen;
        resident.happens(new Event.Headphones(true));
        Objects.requireNonNull(all().get(visit)).accept(resident);
        assertThat(transcript.said).isNotEmpty();
        assertThat(silent).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("visits")
    void nothingPrivateSoundsWithoutHeadphones(String visit) {
        voice.shown(resident.screen(), resident.visit().settings());
        resident.afterwards = change -> {
            listen(change);
            secrets(change.now());
            if (resident.visit().occupied() && !change.how().speech()) {
                resident.does(new Input.SetSpeech(true));
            }
        };
        resident.does(new Input.SetSpeech(true));
        Objects.requireNonNull(all().get(visit)).accept(resident);
        String all = String.join("\n", transcript.said);
        assertThat(silent).isEmpty();
        assertThat(secrets).noneMatch(all::contains);
        assertThat(all)
                .doesNotContain(Samples.CANARY, Samples.CANARY_NUMBER, "4 8 1 5 1 6 2 3", Samples.CODE, "1 1 1 1 1 1");
    }

    @Test
    void everySettingThatChangesIsNamedInEveryLanguage() {
        for (Settings.Language language : Settings.Language.values()) {
            resident.happens(new Event.Headphones(true));
            resident.does(new Input.SetLanguage(language));
            Settings first = resident.visit().settings();
            for (Input setting : settings(first)) {
                Settings next = Adjusted.by(setting, first);
                voice.shown(resident.screen(), first);
                transcript.stop();
                int said = transcript.said.size();
                voice.shown(resident.screen(), next);
                assertThat(transcript.said).as("%s %s", language, setting).hasSize(said + 1);
                assertThat(transcript.languages.getLast()).isEqualTo(Locale.of(language.tag()));
            }
        }
    }

    private static List<Input> settings(Settings now) {
        return List.of(
                new Input.SetTheme(Settings.Theme.DARK),
                new Input.SetSize(Settings.TextSize.LARGE),
                new Input.SetSize(Settings.TextSize.SPACED),
                new Input.SetSize(Settings.TextSize.COMPACT),
                new Input.SetLowReach(true),
                new Input.SetHidden(true),
                new Input.SetVolume(60),
                new Input.SetPace(5),
                new Input.SetAloud(true),
                new Input.SetHand(now.hand().withSlow(true)),
                new Input.SetHand(now.hand().withHearFirst(true)),
                new Input.SetHand(now.hand().withScanning(true)));
    }

    @Test
    void paperLeftLyingIsRemindedOfAndTheCallOfStaffIsSaid() {
        resident.happens(new Event.Headphones(true)).formsBill().chooses("sheet");
        resident.printerEnds(new JobOutcome.Confirmed());
        voice.shown(resident.screen(), resident.visit().settings());
        resident.afterwards = this::listen;
        int said = transcript.said.size();
        resident.passes(Duration.ofSeconds(61));
        assertThat(transcript.said.subList(said, transcript.said.size())).hasSize(3);
        assertThat(transcript.said.get(said)).contains("ще лежить");
        assertThat(transcript.said.get(said + 1)).startsWith("Заберіть папір");
        assertThat(transcript.last()).contains("покликали");
        assertThat(transcript.volumes.subList(said, said + 3)).containsExactly(50, 70, 50);
    }

    @Test
    void paperLeftLyingIsCalledOutAlsoToWhoDoesNotListenLouderTheSecondTime() {
        resident.formsBill().chooses("sheet").printerEnds(new JobOutcome.Confirmed());
        voice.shown(resident.screen(), resident.visit().settings());
        resident.afterwards = this::listen;
        resident.passes(Duration.ofSeconds(59));
        assertThat(transcript.said)
                .containsExactly(
                        "Папір ще лежить у принтері. На ньому Ваші дані.",
                        "Заберіть папір, будь ласка. Він ще в принтері. На ньому Ваші дані.");
        assertThat(transcript.volumes).containsExactly(50, 70);
    }

    @Test
    void theSameMistakeTwiceIsToldTwiceAndFirst() {
        voice.shown(resident.screen(), resident.visit().settings());
        resident.afterwards = this::listen;
        resident.happens(new Event.Headphones(true)).chooses("bill").goesOn();
        String first = transcript.last();
        assertThat(first).startsWith("Помилка в полі");
        for (int times = 0; times < 3; times++) {
            int said = transcript.said.size();
            resident.goesOn();
            assertThat(transcript.said).hasSize(said + 1);
            assertThat(transcript.last()).startsWith(first);
        }
    }

    @Test
    void theEndOfAVisitIsSaidHoweverItEnds() {
        voice.shown(resident.screen(), resident.visit().settings());
        resident.afterwards = this::listen;
        resident.happens(new Event.Headphones(true)).does(new Input.Finish());
        assertThat(transcript.last()).isEqualTo("Сеанс завершено. Усе стерто.");
        resident.happens(new Event.Headphones(true)).passes(Duration.ofMinutes(6));
        assertThat(transcript.last()).isEqualTo("Сеанс завершено. Усе стерто.");
        assertThat(resident.visit().occupied()).isFalse();
    }

    private void listen(Resident.Change change) {
        transcript.stop();
        int said = transcript.said.size();
        if (change.wiped()) {
            voice.end();
        }
        voice.shown(change.now(), change.how());
        boolean changed =
                !change.before().equals(change.now()) || !change.until().equals(change.how());
        boolean listens =
                change.wiped() ? change.until().speech() : change.how().speech();
        if (changed && listens && transcript.said.size() == said && reason(change) == null) {
            silent.add("%s -> %s".formatted(change.before().id(), change.now().id()));
        }
    }

    /** Why a change may be silent; null if there is no reason. */
    private static @Nullable String reason(Resident.Change change) {
        Screen before = change.before();
        Screen now = change.now();
        if (before instanceof Screen.StillThere && now instanceof Screen.StillThere) {
            return "seconds count down; the warning is said when it appears and once more";
        }
        if (before instanceof Screen.Ask old
                && now instanceof Screen.Ask ask
                && old.field().id().equals(ask.field().id())
                && !old.field().value().equals(ask.field().value())) {
            return "a typed character is named by its key";
        }
        if (before.id().equals(now.id()) && said(before).containsAll(said(now))) {
            return "something is gone; nothing is new";
        }
        return null;
    }

    private static Set<String> said(Screen screen) {
        return Walk.all(Words.class, screen).stream()
                .map(words -> TEXTS.speak(words, Settings.Language.UKRAINIAN))
                .collect(Collectors.toSet());
    }

    private void secrets(Screen screen) {
        Walk.all(Words.class, screen).stream()
                .filter(Words::confidential)
                .map(words -> TEXTS.speak(words, Settings.Language.UKRAINIAN))
                .filter(text -> text.length() > 3)
                .forEach(secrets::add);
        Walk.all(Field.class, screen).stream()
                .map(Field::value)
                .filter(value -> value.length() > 3)
                .forEach(value -> secrets.add(String.join(" ", value.split(""))));
        assertThat(SpokenStops.of(screen)).doesNotHaveDuplicates();
    }
}
