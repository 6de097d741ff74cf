package ua.vikno.kiosk.screen;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import ua.vikno.portal.api.common.Localized;
import ua.vikno.portal.api.common.Money;

/**
 * A text by key with typed arguments; the presentation turns it into a sentence of the resident's language.
 *
 * @param confidential spoken only to headphones, hidden by the idle warning, never logged
 */
public record Words(String key, List<Arg> args, boolean confidential) {
    public Words {
        args = List.copyOf(args);
    }

    public static Words of(String key, Arg... args) {
        return new Words(key, List.of(args), false);
    }

    public static Words secret(String key, Arg... args) {
        return new Words(key, List.of(args), true);
    }

    /** A text that is data itself: a street, a name, a number. */
    public static Words verbatim(String text) {
        return of("verbatim", new Plain(text));
    }

    /** A text of the portal's in the resident's language, or in Ukrainian where it has none. */
    public static Words localized(Localized text) {
        return of("verbatim", new Local(text));
    }

    public static Words secretVerbatim(String text) {
        return secret("verbatim", new Plain(text));
    }

    /** The log sees which text, never what was filled in. */
    @Override
    public String toString() {
        return key;
    }

    /** A value to be put into a sentence, formatted by the presentation in the resident's language. */
    public sealed interface Arg {}

    public record Plain(String text) implements Arg {}

    /** Is shown in the language of the screen. */
    public record Local(Localized text) implements Arg {}

    public record Amount(Money money) implements Arg {}

    public record Day(LocalDate date) implements Arg {}

    /** A moment shown as hours and minutes. */
    public record Time(Instant at) implements Arg {}

    public record Month(YearMonth month) implements Arg {}

    /** A whole number; also chooses the plural form. */
    public record Count(long number) implements Arg {}

    /** A quantity, with all its digits. */
    public record Decimal(BigDecimal value) implements Arg {}

    /** Hryvnias for one unit: two digits of kopecks, and more where the tariff has them. */
    public record Price(BigDecimal value) implements Arg {}

    public record Nested(Words words) implements Arg {}
}
