package ua.vikno.kiosk.texts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.portal.api.common.Money;

/** Fills the holes of templates in one language, for eyes or for ears. */
record Rendering(Texts texts, Language language, boolean spoken) {
    String text(Words words) {
        StringBuilder text = new StringBuilder();
        for (Template.Part part : texts.template(words.key(), language, spoken).parts()) {
            text.append(
                    switch (part) {
                        case Template.Literal literal ->
                            spoken ? texts.spoken(language).inFull(literal.text()) : literal.text();
                        case Template.Hole hole -> argument(words.args(), hole);
                        case Template.Plural plural -> plural(words.args(), plural);
                    });
        }
        return text.toString();
    }

    private String argument(List<Words.Arg> args, Template.Hole hole) {
        Formats formats = new Formats(texts, language);
        String style = hole.style();
        return switch (args.get(hole.index())) {
            case Words.Nested nested -> style.equals("low") ? lower(text(nested.words())) : text(nested.words());
            case Words.Plain plain -> plain(plain.text(), style);
            case Words.Local local -> plain(local.text().in(language.tag()), style);
            case Words.Amount amount -> spoken ? money(amount.money()) : formats.money(amount.money());
            case Words.Decimal decimal -> formats.decimal(decimal.value());
            case Words.Price price -> formats.price(price.value());
            case Words.Day day -> formats.day(day.date());
            case Words.Time time -> formats.time(time.at());
            case Words.Month month -> formats.month(month.month(), style);
            case Words.Count count -> spoken ? Long.toString(count.number()) : formats.whole(count.number());
        };
    }

    private String plain(String text, String style) {
        if (style.equals("code")) {
            return spoken ? Spoken.apart(text) : grouped(text);
        }
        return spoken ? texts.spoken(language).data(text) : text;
    }

    private String money(Money money) {
        Words sum = Words.of(
                "format.spoken.money",
                new Words.Count(Math.abs(money.kopecks()) / 100),
                new Words.Count(Math.abs(money.kopecks()) % 100));
        return text(money.isNegative() ? Words.of("format.spoken.minus", new Words.Nested(sum)) : sum);
    }

    private String plural(List<Words.Arg> args, Template.Plural plural) {
        BigDecimal number = switch (args.get(plural.index())) {
            case Words.Count count -> BigDecimal.valueOf(count.number());
            case Words.Decimal decimal -> decimal.value();
            default -> throw new IllegalArgumentException("only a number chooses a plural form");
        };
        String figures = argument(args, new Template.Hole(plural.index(), ""));
        return Plurals.form(plural.forms(), number, language).replace("#", figures);
    }

    /** Long numbers are read in groups of four. */
    private static String grouped(String digits) {
        return digits.replaceAll("(\\d{4})(?=\\d)", "$1\u00a0");
    }

    private static String lower(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
