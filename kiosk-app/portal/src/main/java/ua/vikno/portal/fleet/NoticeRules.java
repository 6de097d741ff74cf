package ua.vikno.portal.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.common.Localized;
import ua.vikno.portal.api.fleet.Notices.Notice;

/** Makes a notice of what the operator asks for, or says what is wrong with it. */
final class NoticeRules {
    /** A strip has room for this much in the largest letters on the least panel. */
    static final int LONGEST = 80;

    /** A notice that is forgotten ends. */
    static final Duration FURTHEST = Duration.ofDays(366);

    private static final List<String> LANGUAGES = List.of("uk", "en", "hu");
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern MARKUP = Pattern.compile("[<>]|&#?[A-Za-z0-9]{1,10};");

    /** Control and format characters, such as those that turn the direction of writing; broken and private letters. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

    private NoticeRules() {}

    sealed interface Checked {
        record Good(OperatorsNotice notice) implements Checked {}

        /** @param value what was given, to be shown to the operator */
        record Bad(String field, Fault fault, String value) implements Checked {}
    }

    /** What can be wrong. */
    enum Fault {
        MALFORMED("is not an id: small Latin letters, digits and hyphens, at most 40"),
        MISSING("is missing"),
        TOO_LONG("is longer than " + LONGEST + " characters"),
        MARKUP("holds markup: write plain words"),
        CONTROL_CHARACTER("holds a line break or an invisible character"),
        UNKNOWN_LANGUAGE("is no language of the kiosk: uk, en or hu"),
        END_BEFORE_START("is not after the beginning"),
        ENDED_ALREADY("is over already"),
        TOO_FAR("is more than " + FURTHEST.toDays() + " days away"),
        UNKNOWN_KIOSK("is no kiosk that has a key"),
        TOO_MANY("are set already: end one first");

        private final String sentence;

        Fault(String sentence) {
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }
    }

    /** @param kiosks whether a kiosk of this id is known */
    static Checked check(String id, NoticeOrder order, Instant now, Predicate<String> kiosks) {
        if (!ID.matcher(id).matches()) {
            return new Checked.Bad("id", Fault.MALFORMED, id);
        }
        String kiosk = order.kiosk();
        // What no kiosk is called no database has to look for.
        if (kiosk != null && (UNSEEN.matcher(kiosk).find() || !kiosks.test(kiosk))) {
            return new Checked.Bad("kiosk", Fault.UNKNOWN_KIOSK, kiosk);
        }
        Instant until = order.until();
        if (until == null) {
            return new Checked.Bad("until", Fault.MISSING, "");
        }
        Instant from = order.from() == null ? now : order.from();
        if (from.isBefore(now.minus(FURTHEST))) {
            return new Checked.Bad("from", Fault.TOO_FAR, from.toString());
        }
        Fault time = time(from, until, now);
        if (time != null) {
            return new Checked.Bad("until", time, until.toString());
        }
        Map<String, @Nullable String> texts = order.text() == null ? Map.of() : order.text();
        if (!texts.containsKey("uk")) {
            return new Checked.Bad("text.uk", Fault.MISSING, "");
        }
        Map<String, String> plain = new HashMap<>();
        for (var text : texts.entrySet()) {
            String words = text.getValue() == null ? "" : text.getValue().strip();
            Fault fault = LANGUAGES.contains(text.getKey()) ? words(words) : Fault.UNKNOWN_LANGUAGE;
            if (fault != null) {
                boolean known = fault != Fault.UNKNOWN_LANGUAGE;
                return new Checked.Bad("text." + (known ? text.getKey() : "?"), fault, known ? words : text.getKey());
            }
            plain.put(text.getKey(), words);
        }
        boolean stops = Boolean.TRUE.equals(order.stops());
        return new Checked.Good(new OperatorsNotice(kiosk, new Notice(id, stops, from, until, new Localized(plain))));
    }

    private static @Nullable Fault time(Instant from, Instant until, Instant now) {
        if (!until.isAfter(from)) {
            return Fault.END_BEFORE_START;
        }
        if (!until.isAfter(now)) {
            return Fault.ENDED_ALREADY;
        }
        return until.isAfter(now.plus(FURTHEST)) ? Fault.TOO_FAR : null;
    }

    /** @return null for a line that can be shown */
    static @Nullable Fault words(String text) {
        if (text.isEmpty()) {
            return Fault.MISSING;
        }
        if (text.length() > LONGEST) {
            return Fault.TOO_LONG;
        }
        if (UNSEEN.matcher(text).find()) {
            return Fault.CONTROL_CHARACTER;
        }
        return MARKUP.matcher(text).find() ? Fault.MARKUP : null;
    }
}
