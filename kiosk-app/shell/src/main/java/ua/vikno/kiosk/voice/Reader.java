package ua.vikno.kiosk.voice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import ua.vikno.kiosk.screen.Field;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.screen.Words;

/** Turns a screen and a stop into what is said. Pure: the same for tests, for a transcript and for a loudspeaker. */
final class Reader {
    private static final String KEY = "key:";
    private static final String KEYS = "keys:";

    private final BiFunction<Words, Language, String> speak;
    private final Spelling spelling;

    /** @param speak such as {@code Texts::speak} */
    Reader(BiFunction<Words, Language, String> speak) {
        this.speak = speak;
        spelling = new Spelling(speak);
    }

    /** What is said on entering a screen: its step, what is asked, what went wrong, and what there is to read. */
    List<Utterance> entering(Screen screen, Settings settings) {
        boolean struck = screen instanceof Screen.Practice practice && practice.key() != null;
        List<Heard> said = new ArrayList<>(struck ? List.of() : Stops.head(screen.frame()));
        switch (screen) {
            case Screen.Prose ignored -> said.addAll(Stops.content(screen));
            case Screen.Notice ignored -> said.addAll(Stops.content(screen));
            case Screen.Practice ignored -> said.addAll(Stops.content(screen));
            case Screen.StillThere ignored -> said.addAll(Stops.content(screen));
            case Screen.Progress progress ->
                said.add(Stops.content(progress)
                        .get(Math.clamp(progress.stage(), 0, progress.stages().size() - 1)));
            case Screen.Ask ignored ->
                Stops.content(screen).stream()
                        .filter(stop -> stop.id().matches("text:(label|hint|error)"))
                        .forEach(said::add);
            case Screen.Table table -> {
                if (table.total() != null) {
                    said.add(Stops.content(table).getFirst());
                }
            }
            case Screen.Start ignored -> {}
            case Screen.Choose ignored -> {}
            case Screen.Scan ignored -> {}
            case Screen.Chart ignored -> {}
            case Screen.Amounts ignored -> {}
            case Screen.Review ignored -> {}
        }
        return said.stream()
                .flatMap(heard -> utterances(heard, settings).stream())
                .toList();
    }

    /**
     * On coming to a stop: {@code <name>, <value>, <state>, N of M} (EN 301 549, 5.1.3.3).
     *
     * @param name for a stop that is no part of the screen, such as a button of the access bar
     */
    List<Utterance> stop(Screen screen, Settings settings, String stop, String name, int number, int of) {
        Language language = settings.language();
        List<Utterance> said = new ArrayList<>();
        Optional<Heard> heard =
                Stops.of(screen).stream().filter(h -> h.id().equals(stop)).findFirst();
        if (heard.isPresent()) {
            said.addAll(utterances(heard.get(), settings));
        } else if (stop.startsWith(KEYS)) {
            List<String> keys = Arrays.asList(stop.substring(KEYS.length()).split("\t", -1));
            String names = keys.stream().map(key -> key(key, language)).collect(Collectors.joining(", "));
            said.add(plain(said(Phrase.ROW.words(new Words.Plain(names)), language), language));
        } else if (stop.startsWith(KEY)) {
            String key = stop.substring(KEY.length());
            Language own = Spelling.language(key, language);
            said.add(plain(key(key, own), own));
            if (key.equals("CAPITALS")) {
                said.set(0, plain(name, language));
            }
        } else {
            said.add(plain(stop.equals("keys-up") ? said(Phrase.UP.words(), language) : name, language));
        }
        said.add(plain(said(Phrase.POSITION.words(new Words.Count(number), new Words.Count(of)), language), language));
        return said;
    }

    /** After a key of the keyboard acted; a masked field says only that something was typed (5.1.3.8). */
    Utterance typed(Screen screen, Settings settings, String keyId, boolean capitals) {
        Language language = settings.language();
        String key = keyId.startsWith(KEY) ? keyId.substring(KEY.length()) : keyId;
        boolean masked =
                screen instanceof Screen.Ask ask && ask.field().kind() == Field.Kind.PIN && !settings.headphones();
        return switch (key) {
            case "ERASE" -> plain(said(Phrase.ERASED.words(), language), language);
            case "ERASE_ALL" -> plain(said(Phrase.ALL_ERASED.words(), language), language);
            case "CAPITALS" ->
                plain(said((capitals ? Phrase.CAPITALS_ON : Phrase.CAPITALS_OFF).words(), language), language);
            case "DIGITS" -> plain(said(Phrase.DIGITS.words(), language), language);
            case "ALPHABET" -> plain(said(Phrase.ALPHABET.words(), language), language);
            default -> {
                Language own = Spelling.language(key, language);
                yield masked
                        ? plain(said(Phrase.SYMBOL.words(), language), language)
                        : plain(spelling.name(key, own), own);
            }
        };
    }

    Utterance headphonesOnly(Settings settings) {
        return plain(said(Phrase.HEADPHONES_ONLY.words(), settings.language()), settings.language());
    }

    Utterance how(Settings settings) {
        return plain(said(Phrase.HOW.words(), settings.language()), settings.language());
    }

    private String key(String key, Language language) {
        return switch (key) {
            case "ERASE" -> said(Phrase.ERASE.words(), language);
            case "ERASE_ALL" -> said(Phrase.ERASE_ALL.words(), language);
            case "CAPITALS" -> said(Phrase.CAPITALS_ON.words(), language);
            case "DIGITS" -> said(Phrase.DIGITS.words(), language);
            case "ALPHABET" -> said(Phrase.ALPHABET.words(), language);
            default -> spelling.name(key, language);
        };
    }

    private List<Utterance> utterances(Heard heard, Settings settings) {
        return heard.parts().stream().map(part -> utterance(part, settings)).toList();
    }

    private Utterance utterance(Heard.Part part, Settings settings) {
        Language language = settings.language();
        return switch (part) {
            case Heard.Said said ->
                new Utterance(
                        said(said.words(), language), language, said.words().confidential());
            case Heard.About about -> plain(said(about.phrase(), language), language);
            case Heard.Naming naming ->
                new Utterance(
                        said(naming.phrase().words(new Words.Nested(naming.words())), language),
                        language,
                        naming.words().confidential());
            case Heard.Typed typed
            when typed.value().isEmpty() -> plain(said(Phrase.NOTHING_TYPED.words(), language), language);
            case Heard.Typed typed
            when typed.masked() && !settings.headphones() ->
                plain(said(Phrase.SYMBOLS.words(new Words.Count(typed.value().length())), language), language);
            case Heard.Typed typed ->
                new Utterance(
                        said(Phrase.TYPED.words(new Words.Plain(spelled(typed.value(), language))), language),
                        language,
                        true);
        };
    }

    private String spelled(String value, Language language) {
        return value.codePoints()
                .mapToObj(Character::toString)
                .map(c -> spelling.name(c, language))
                .collect(Collectors.joining(" "));
    }

    private String said(Words words, Language language) {
        return speak.apply(words, language);
    }

    private static Utterance plain(String text, Language language) {
        return new Utterance(text, language, false);
    }
}
