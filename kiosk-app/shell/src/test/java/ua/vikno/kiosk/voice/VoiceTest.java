package ua.vikno.kiosk.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ua.vikno.devices.Speech;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Field;
import ua.vikno.kiosk.screen.Frame;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Input.PadKey;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Screen.Choose.Option;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.screen.Settings.TextSize;
import ua.vikno.kiosk.screen.Settings.Theme;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.texts.Texts;

class VoiceTest {
    private static final Texts TEXTS = Texts.load();

    private final Transcript transcript = new Transcript();
    private final Voice voice = new Voice(transcript, TEXTS::speak);

    private static Settings settings(Language language, boolean headphones) {
        return new Settings(language, TextSize.DEFAULT, Theme.LIGHT, false, false, true, headphones, 50);
    }

    private static Words say(String text) {
        return Words.verbatim(text);
    }

    private static Frame frame(String id) {
        return new Frame(
                id, say("Що зробити?"), say("Оберіть одне."), new Frame.Step(2, 5), null, List.of(Action.back()));
    }

    private static Screen.Choose menu() {
        return new Screen.Choose(
                frame("menu"),
                Screen.Choose.Layout.TILES,
                List.of(
                        Option.of("a", Icon.BILL, say("Рахунок")),
                        new Option("b", Icon.BILL, say("Тарифи"), null, null, say("Портал не відповідає"))));
    }

    private static Screen.Ask ask(Field.Kind kind, String value, @Nullable String error) {
        return new Screen.Ask(
                frame("ask"),
                new Field(
                        "f",
                        say("PIN"),
                        say("Шість цифр"),
                        say("Захищає дані"),
                        kind,
                        value,
                        6,
                        error == null ? null : say(error),
                        List.of()));
    }

    private static Screen.Table table() {
        return new Screen.Table(
                frame("table"),
                List.of(new Screen.Table.Row(
                        "w", Icon.WATER, say("Вода"), null, Words.secretVerbatim("256,34"), null, true)),
                null);
    }

    @Test
    void aKioskThatCannotStartSaysSoInThreeLanguagesAndWherePeopleHelp() {
        voice.shown(menu(), settings(Language.HUNGARIAN, true));
        voice.outOfOrder(List.of("ЦНАП Павлограда", "вул. Соборна, 95", "0563 20 00 00"));
        assertThat(transcript.parts.getLast())
                .containsExactly(
                        new Speech.Part(
                                "Кіоск зараз не працює. Зверніться, будь ласка, до працівника.", Locale.of("uk")),
                        new Speech.Part("This kiosk is not working. Please ask a member of staff.", Locale.of("en")),
                        new Speech.Part(
                                "A kioszk most nem működik. Kérjük, forduljon egy munkatárshoz.", Locale.of("hu")),
                        new Speech.Part("ЦНАП Павлограда. вулиця Соборна, 95. 0563 20 00 00", Locale.of("uk")));
        assertThat(transcript.volumes.getLast()).isEqualTo(Settings.DEFAULT.volume());
    }

    @Test
    void whatTheOperatorTellsIsHeardFirstAgainWhenItChangesAndNotWithEachScreen() {
        Settings how = settings(Language.UKRAINIAN, true);
        voice.shown(noticed("menu", "У залі ремонт."), how);
        assertThat(transcript.last()).startsWith("У залі ремонт. Крок 2 з 5.");
        voice.shown(noticed("other", "У залі ремонт."), how);
        assertThat(transcript.last()).doesNotContain("ремонт");
        voice.shown(noticed("other", "Ремонт до вечора."), how);
        assertThat(transcript.last()).isEqualTo("Ремонт до вечора.");
        voice.shown(noticed("menu", "Ремонт скінчено."), how);
        assertThat(transcript.last()).startsWith("Ремонт скінчено.");
    }

    private static Screen noticed(String id, String text) {
        return menu().in(frame(id).withNotice(say(text)));
    }

    @Test
    void A2_entering_says_step_title_and_instruction() {
        voice.shown(menu(), settings(Language.UKRAINIAN, true));
        assertThat(transcript.last()).isEqualTo("Крок 2 з 5. Що зробити? Оберіть одне.");
    }

    @Test
    void A5_a_stop_says_name_state_and_where_it_is() {
        voice.shown(menu(), settings(Language.UKRAINIAN, true));
        voice.focused("option:b", "Тарифи", 3, 7);
        assertThat(transcript.last()).matches("Тарифи\\. недоступно\\. Портал не відповідає\\. 3 з 7");
    }

    @Test
    void A6_repeating_says_the_same_again() {
        voice.shown(menu(), settings(Language.UKRAINIAN, true));
        String said = transcript.last();
        voice.repeat();
        assertThat(transcript.said).containsExactly(said, said);
    }

    @Test
    void A6_a_pause_keeps_the_place_and_in_silence_the_key_repeats() {
        voice.shown(menu(), settings(Language.UKRAINIAN, true));
        String said = transcript.last();
        voice.pause();
        assertThat(transcript.speaking()).isFalse();
        voice.pause();
        assertThat(transcript.current).isEqualTo(said);
        assertThat(transcript.said).containsExactly(said);
        transcript.stop();
        voice.pause();
        assertThat(transcript.said).containsExactly(said, said);
    }

    /** Each is handed to the driver once, the newest as the only one; that a driver says one alone is in SpeechContract. */
    @Test
    void A7_one_utterance_at_a_time() {
        voice.shown(menu(), settings(Language.UKRAINIAN, true));
        voice.focused("option:a", "Рахунок", 1, 2);
        voice.focused("option:b", "Тарифи", 2, 2);
        assertThat(transcript.said)
                .containsExactly(
                        "Крок 2 з 5. Що зробити? Оберіть одне.",
                        "Рахунок. 1 з 2",
                        "Тарифи. недоступно. Портал не відповідає. 2 з 2");
        assertThat(transcript.current).isEqualTo("Тарифи. недоступно. Портал не відповідає. 2 з 2");
    }

    @Test
    void A11_whoever_pulls_the_plug_hears_what_happened_and_nothing_of_her_own() {
        voice.shown(table(), settings(Language.UKRAINIAN, true));
        voice.focused("row:w", "Вода", 1, 3);
        int said = transcript.said.size();
        voice.shown(table(), settings(Language.UKRAINIAN, false).withSpeech(false));
        assertThat(transcript.said.subList(said, transcript.said.size()))
                .containsExactly("Навушники від’єднано. Будь-яка клавіша увімкне голос.");
        voice.shown(table(), settings(Language.UKRAINIAN, false).withSpeech(true));
        voice.focused("row:w", "Вода", 1, 3);
        assertThat(transcript.said.subList(said, transcript.said.size())).noneMatch(text -> text.contains("256"));
        voice.shown(table(), settings(Language.UKRAINIAN, true));
        voice.focused("row:w", "Вода", 1, 3);
        assertThat(transcript.last()).contains("256");
    }

    @Test
    void A10_a_masked_character_is_not_spoken_aloud() {
        voice.shown(ask(Field.Kind.PIN, "", null), settings(Language.UKRAINIAN, false));
        voice.typed("key:7", false, true);
        assertThat(transcript.last()).isEqualTo("символ");
        voice.shown(ask(Field.Kind.PIN, "7", null), settings(Language.UKRAINIAN, true));
        voice.typed("key:7", false, true);
        assertThat(transcript.last()).isEqualTo("7");
    }

    @Test
    void A11_personal_data_is_spoken_only_to_headphones() {
        voice.shown(table(), settings(Language.UKRAINIAN, false));
        voice.focused("row:w", "Вода", 1, 3);
        assertThat(transcript.last()).doesNotContain("256").contains("навушниках");
        voice.shown(table(), settings(Language.UKRAINIAN, true));
        voice.focused("row:w", "Вода", 1, 3);
        assertThat(transcript.last()).contains("256");
    }

    @Test
    void A11_pulling_the_headphones_out_ends_what_is_personal_at_once() {
        voice.shown(table(), settings(Language.UKRAINIAN, true));
        voice.focused("row:w", "Вода", 1, 3);
        voice.shown(table(), settings(Language.UKRAINIAN, false));
        assertThat(transcript.speaking()).isFalse();
    }

    @Test
    void A17_the_voice_speaks_the_language_of_the_screen() {
        voice.shown(menu(), settings(Language.UKRAINIAN, true));
        voice.shown(menu(), settings(Language.HUNGARIAN, true));
        assertThat(transcript.languages).containsExactly(Locale.of("uk"), Locale.of("hu"));
        assertThat(transcript.last()).startsWith("2. lépés");
    }

    @Test
    void A17_a_letter_is_named_in_its_own_language() {
        voice.shown(ask(Field.Kind.SEARCH, "", null), settings(Language.ENGLISH, true));
        voice.typed("key:ґ", false, true);
        assertThat(transcript.last()).isEqualTo("ґе");
        assertThat(transcript.languages.getLast()).isEqualTo(Locale.of("uk"));
        voice.shown(ask(Field.Kind.SEARCH, "", null), settings(Language.UKRAINIAN, true));
        voice.typed("key:ʼ", false, true);
        assertThat(transcript.last()).isEqualTo("апостроф");
    }

    @Test
    void A17_what_is_ukrainian_in_another_language_is_said_by_a_ukrainian_voice() {
        Frame frame = new Frame("bill", say("Az Ön számlája"), null, null, null, List.of());
        Screen bill = new Screen.Prose(
                frame,
                List.of(
                        say("Cím: вулиця Успенська, будинок 20а, квартира 12. Időszak: 2026 január"),
                        say("КП «Водоканал»: 120 hrivnya 50 kopijka")));
        voice.shown(bill, settings(Language.HUNGARIAN, true));
        assertThat(transcript.parts.getLast())
                .containsExactly(
                        new Speech.Part("Az Ön számlája. Cím:", Locale.of("hu")),
                        new Speech.Part("вулиця Успенська, будинок 20а, квартира 12", Locale.of("uk")),
                        new Speech.Part(". Időszak: 2026 január", Locale.of("hu")),
                        new Speech.Part("КП «Водоканал»", Locale.of("uk")),
                        new Speech.Part(": 120 hrivnya 50 kopijka", Locale.of("hu")));
    }

    @Test
    void A17_the_place_in_a_list_is_told_in_the_screens_language_after_a_latin_letter() {
        voice.shown(ask(Field.Kind.EMAIL, "", null), settings(Language.UKRAINIAN, true));
        voice.focused("key:q", "q", 3, 5);
        assertThat(transcript.parts.getLast())
                .containsExactly(new Speech.Part("q", Locale.of("en")), new Speech.Part("3 з 5", Locale.of("uk")));
    }

    @Test
    void A18_an_error_names_the_field_and_what_to_do() {
        voice.shown(ask(Field.Kind.PIN, "12", null), settings(Language.UKRAINIAN, true));
        voice.shown(ask(Field.Kind.PIN, "12", "У коді рівно 6 цифр"), settings(Language.UKRAINIAN, true));
        assertThat(transcript.last()).contains("Помилка в полі «PIN»").contains("У коді рівно 6 цифр");
    }

    @Test
    void A20_a_field_says_what_it_is_for() {
        voice.shown(ask(Field.Kind.PIN, "", null), settings(Language.UKRAINIAN, true));
        assertThat(transcript.last()).contains("Захищає дані");
    }

    @Test
    void C8_capitals_are_announced_without_being_operated() {
        voice.shown(ask(Field.Kind.NAME, "", null), settings(Language.UKRAINIAN, true));
        voice.typed("key:CAPITALS", true, true);
        assertThat(transcript.last()).isEqualTo("великі літери увімкнено");
    }

    @Test
    void D3_the_idle_warning_is_spoken_when_it_appears_and_at_twenty_seconds() {
        for (int seconds = 45; seconds > 15; seconds--) {
            voice.shown(new Screen.StillThere(frame("still"), seconds), settings(Language.UKRAINIAN, true));
        }
        assertThat(transcript.said).hasSize(2);
        assertThat(transcript.last()).contains("20");
    }

    @Test
    void A12_a_turned_volume_is_heard_in_the_sentence_being_said() {
        Settings how = settings(Language.UKRAINIAN, true);
        voice.shown(menu(), how);
        voice.shown(menu(), new Settings(how.language(), how.size(), how.theme(), false, false, true, true, 80));
        assertThat(transcript.volume).isEqualTo(80);
        assertThat(transcript.said).hasSize(1);
    }

    @Test
    void without_speech_nothing_is_said() {
        voice.shown(menu(), Settings.DEFAULT);
        voice.focused("option:a", "Рахунок", 1, 2);
        voice.typed("key:7", false, true);
        voice.repeat();
        assertThat(transcript.said).isEmpty();
    }

    @Test
    void D4_the_end_of_a_visit_silences_and_forgets() {
        voice.shown(table(), settings(Language.UKRAINIAN, true));
        voice.end();
        voice.repeat();
        assertThat(transcript.said).hasSize(2);
        assertThat(transcript.last()).isEqualTo("Сеанс завершено. Усе стерто.");
    }

    @Test
    void every_key_of_the_keyboards_has_a_name_in_every_language() {
        Map<String, String> names = "йцукенгшщзхїфівапролджєʼґячсмитьбю0123456789-/.,№«»()@_+ "
                .codePoints()
                .mapToObj(Character::toString)
                .collect(Collectors.toMap(c -> c, c -> new Spelling(TEXTS::speak).name(c, Language.UKRAINIAN)));
        assertThat(names.values()).noneMatch(String::isBlank);
        assertThat(names).containsEntry("й", "йот").containsEntry("-", "дефіс").containsEntry("щ", "ща");
    }

    private static Screen.Practice practice(@Nullable PadKey key, int strikes) {
        Frame frame = new Frame("practice", say("Вправа"), say("Натискайте."), null, null, List.of());
        return new Screen.Practice(
                frame,
                key,
                strikes,
                key == null ? List.of(say("Будь-яку.")) : List.of(say("Стрілка вгору"), say("Веде назад.")));
    }

    @Test
    void C13_each_struck_key_is_described_as_often_as_it_is_struck() {
        Settings settings = settings(Language.UKRAINIAN, true);
        voice.shown(practice(null, 0), settings);
        assertThat(transcript.last()).isEqualTo("Вправа. Натискайте. Будь-яку.");
        voice.shown(practice(PadKey.PREVIOUS, 1), settings);
        voice.shown(practice(PadKey.PREVIOUS, 2), settings);
        assertThat(transcript.said.subList(1, 3)).containsOnly("Стрілка вгору. Веде назад.");
    }

    @Test
    void an_offer_of_help_is_said_when_it_appears() {
        Settings settings = settings(Language.UKRAINIAN, true);
        Screen.Choose menu = menu();
        voice.shown(menu, settings);
        voice.shown(
                menu.in(menu.frame().with(new Action(Action.HELP, say("Потрібна допомога?"), Action.Role.OFFER))),
                settings);
        assertThat(transcript.last()).contains("Потрібна допомога?");
    }
}
