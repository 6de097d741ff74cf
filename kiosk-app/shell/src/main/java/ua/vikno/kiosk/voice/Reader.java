package ua.vikno.kiosk.voice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.screen.Words;

/** Turns a screen and a stop into what is said. Pure: the same for tests, for a transcript and for a loudspeaker. */
final class Reader {
    private static final String KEY = "key:";
    private static final String KEYS = "keys:";

    /** Keys that write nothing: their names give nothing away. */
    private static final Set<String> NAMED = Set.of("ERASE", "ERASE_ALL", "CAPITALS", "DIGITS", "ALPHABET");

    private final BiFunction<Words, Language, String> speak;
    private final Spelling spelling;

    /** @param speak such as {@code Texts::speak} */
    Reader(BiFunction<Words, Language, String> speak) {
        this.speak = speak;
        spelling = new Spelling(speak);
    }

    /**
     * What is said on entering a screen: what went wrong, its step, what is asked, and what there is to read.
     *
     * @param familiar the resident has heard this screen before: what went wrong, the sum and the title are enough
     */
    List<Utterance> entering(Screen screen, Settings settings, boolean familiar) {
        List<Heard> said = new ArrayList<>(News.error(screen));
        boolean struck = screen instanceof Screen.Practice practice && practice.key() != null;
        // How a sum is changed is heard on the way to it: first comes the sum.
        boolean brief = familiar
                || screen instanceof Screen.Amounts
                || (screen instanceof Screen.Review review && review.total() != null);
        if (!struck) {
            Stops.head(screen.frame()).stream()
                    .filter(stop -> !stop.id().equals(Stops.NOTICE))
                    .filter(stop -> !brief || stop.id().matches("text:(step|title|trouble)|action:.*"))
                    .filter(stop -> !familiar || !stop.id().equals("text:step"))
                    .forEach(said::add);
        }
        said.addAll(below(screen, familiar));
        return said.stream()
                .distinct()
                .flatMap(heard -> utterances(heard, settings).stream())
                .toList();
    }

    private static List<Heard> below(Screen screen, boolean familiar) {
        return switch (screen) {
            case Screen.Prose _, Screen.Symbol _, Screen.Notice _, Screen.Practice _, Screen.StillThere _ ->
                Stops.content(screen);
            case Screen.Progress progress -> List.of(News.stage(progress));
            case Screen.Ask ask ->
                familiar || ask.field().error() != null
                        ? List.of()
                        : Stops.content(screen).stream()
                                .filter(stop -> stop.id().matches("text:(label|hint)"))
                                .toList();
            case Screen.Table table ->
                table.total() == null
                        ? List.of()
                        : List.of(sum(Stops.content(table).getFirst()));
            case Screen.Amounts amounts ->
                List.of(
                        Stops.content(amounts).getFirst(),
                        services(amounts.picks().stream()
                                .filter(Screen.Amounts.Pick::chosen)
                                .count()));
            case Screen.Review review ->
                review.total() == null
                        ? List.of()
                        : List.of(
                                Stops.content(review).getFirst(),
                                services(review.entries().size()));
            case Screen.Start _, Screen.Choose _, Screen.Scan _, Screen.Chart _ -> List.of();
        };
    }

    /** Its label and its value; what belongs to it is heard on the way to it. */
    private static Heard sum(Heard total) {
        return new Heard(total.id(), total.parts().subList(0, 2));
    }

    private static Heard services(long count) {
        return Heard.of("", new Heard.About(Phrase.SERVICES.words(new Words.Count(count))));
    }

    /** What the operator of the kiosk tells over all screens; empty when there is nothing. */
    List<Utterance> notice(Screen screen, Settings settings) {
        return Stops.notice(screen.frame()).stream()
                .flatMap(heard -> utterances(heard, settings).stream())
                .toList();
    }

    /** What has changed on a screen that stays. */
    List<Utterance> news(Screen before, Screen now, Settings settings) {
        return News.between(before, now).stream()
                .flatMap(heard -> utterances(heard, settings).stream())
                .toList();
    }

    /** Where she is, and how the other languages are had; each in its own language. */
    List<Utterance> greeting(String city, Settings settings) {
        List<Utterance> said = new ArrayList<>();
        said.add(plain(said(Phrase.GREETING.words(new Words.Plain(city)), settings.language()), settings.language()));
        for (Language other : Language.values()) {
            if (other != settings.language()) {
                said.add(plain(said(Phrase.OTHER_LANGUAGE.words(), other), other));
            }
        }
        return said;
    }

    /** What the page of a kiosk that could not start says, in each language; where people help is written in Ukrainian only. */
    List<Utterance> outOfOrder(List<String> counter) {
        List<Utterance> said = new ArrayList<>();
        for (Language language : Language.values()) {
            for (String key : List.of("start.broken.title", "start.broken.way")) {
                said.add(plain(said(Words.of(key), language), language));
            }
        }
        for (String line : counter) {
            said.add(plain(said(Words.verbatim(line), Language.UKRAINIAN), Language.UKRAINIAN));
        }
        return said;
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
            if (!heard(screen, settings)) {
                return List.of(plain(said(Phrase.KEYS.words(), language), language));
            }
            List<String> keys = Arrays.asList(stop.substring(KEYS.length()).split("\t", -1));
            String names = keys.stream().map(key -> key(key, language)).collect(Collectors.joining(", "));
            said.add(plain(said(Phrase.ROW.words(new Words.Plain(names)), language), language));
        } else if (stop.startsWith(KEY)) {
            String key = stop.substring(KEY.length());
            if (!NAMED.contains(key) && !heard(screen, settings)) {
                return List.of(plain(said(Phrase.SYMBOL.words(), language), language));
            }
            Language own = NAMED.contains(key) ? language : Spelling.language(key, language);
            said.add(key.equals("CAPITALS") ? plain(name, language) : plain(key(key, own), own));
        } else {
            said.add(plain(
                    switch (stop) {
                        case "keys-up" -> said(Phrase.UP.words(), language);
                        case "keys-out" -> said(Phrase.OUT.words(), language);
                        default -> name;
                    },
                    language));
        }
        if (of > 1) {
            said.add(plain(
                    said(Phrase.POSITION.words(new Words.Count(number), new Words.Count(of)), language), language));
        }
        return said;
    }

    /** After a key of the keyboard was struck: what it did, or why it did nothing. */
    Utterance typed(Screen screen, Settings settings, String keyId, boolean capitals, boolean acted) {
        Language language = settings.language();
        String key = keyId.startsWith(KEY) ? keyId.substring(KEY.length()) : keyId;
        if (!acted) {
            return plain(said(refusal(screen, key), language), language);
        }
        return switch (key) {
            case "ERASE" -> plain(said(Phrase.ERASED.words(), language), language);
            case "ERASE_ALL" -> plain(said(Phrase.ALL_ERASED.words(), language), language);
            case "CAPITALS" ->
                plain(said((capitals ? Phrase.CAPITALS_ON : Phrase.CAPITALS_OFF).words(), language), language);
            case "DIGITS" -> plain(said(Phrase.DIGITS.words(), language), language);
            case "ALPHABET" -> plain(said(Phrase.ALPHABET.words(), language), language);
            default -> {
                Language own = Spelling.language(key, language);
                yield heard(screen, settings)
                        ? plain(spelling.name(key, own), own)
                        : plain(said(Phrase.SYMBOL.words(), language), language);
            }
        };
    }

    private static Words refusal(Screen screen, String key) {
        boolean full = !NAMED.contains(key) && screen instanceof Screen.Ask;
        return full && screen instanceof Screen.Ask ask
                ? Phrase.FULL.words(new Words.Count(ask.field().maxLength()))
                : Phrase.NOTHING_TYPED.words();
    }

    /** Whether what is typed may be named: everything that is typed at a kiosk says something of who types it. */
    private static boolean heard(Screen screen, Settings settings) {
        return settings.personalHeard() || !(screen instanceof Screen.Ask);
    }

    Utterance phrase(Phrase phrase, Settings settings) {
        return phrase(phrase.words(), settings);
    }

    Utterance phrase(Words words, Settings settings) {
        return plain(said(words, settings.language()), settings.language());
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
            when typed.masked() && !settings.personalHeard() ->
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
