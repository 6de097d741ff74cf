package ua.vikno.portal.city.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.forms.Answer;
import ua.vikno.portal.api.forms.AnswerKind;
import ua.vikno.portal.api.forms.Asked;
import ua.vikno.portal.api.forms.Option;

/** Makes answers of typed lines, and lines of answers. */
final class Typed {
    private Typed() {}

    /** An empty line takes what is suggested, and otherwise leaves the question out. */
    static Optional<Answer> answer(Asked asked, String line) {
        if (line.isEmpty()) {
            return Optional.of(asked.suggested() == null ? new Answer.LeftOut() : asked.suggested());
        }
        try {
            return Optional.ofNullable(
                    switch (asked.question().kind()) {
                        case INTEGER, DECIMAL, MONEY, YEAR ->
                            line.matches("-?\\d{1,15}([.,]\\d{1,6})?")
                                    ? new Answer.Quantity(new BigDecimal(line.replace(',', '.')))
                                    : null;
                        case DATE -> new Answer.Day(LocalDate.parse(line));
                        case MONTH -> new Answer.Month(YearMonth.parse(line));
                        case TIME -> new Answer.Hour(LocalTime.parse(line));
                        case YES_NO, CONSENT -> yes(line);
                        case CHOICE, CHOICES, RANKED -> chosen(asked.options(), line);
                        case PERSON -> person(line.split("\\s+", 3));
                        case ADDRESS, DWELLING, PLACE -> new Answer.Located(line);
                        case DOCUMENT -> paper(asked.options(), line.split("\\s*,\\s*", 5));
                        case PHOTO, FILE -> new Answer.Files(List.of("0".repeat(64)));
                        case TEXT, PARAGRAPH, PHONE, EMAIL, TAX_ID, ACCOUNT, IBAN, SLOT -> new Answer.Words(line);
                        case NOTE -> new Answer.LeftOut();
                    });
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String how(AnswerKind kind) {
        return switch (kind) {
            case INTEGER, DECIMAL, MONEY, YEAR -> "a number";
            case DATE -> "a day such as 2026-01-31";
            case MONTH -> "a month such as 2026-01";
            case TIME -> "a time such as 09:00";
            case YES_NO, CONSENT -> "y or n";
            case CHOICE, CHOICES, RANKED -> "numbers of the list, with spaces between";
            case PERSON -> "surname, name and, if there is one, patronymic";
            case DOCUMENT -> "number of the list, series or -, number, issuer, day, with commas between";
            default -> "a line";
        };
    }

    static String shown(Answer answer, List<Option> options, String language) {
        return switch (answer) {
            case Answer.Words words -> words.text();
            case Answer.Quantity number -> number.value().toPlainString();
            case Answer.Day day -> day.date().toString();
            case Answer.Month month -> month.month().toString();
            case Answer.Hour hour -> hour.time().toString();
            case Answer.Yes yes -> yes.yes() ? "+" : "−";
            case Answer.Chosen chosen ->
                chosen.options().stream()
                        .flatMap(id ->
                                options.stream().filter(option -> option.id().equals(id)))
                        .map(option -> option.name().in(language))
                        .collect(Collectors.joining(", "));
            case Answer.Person person ->
                person.surname() + " " + person.name() + (person.patronymic() == null ? "" : " " + person.patronymic());
            case Answer.Located located -> located.address();
            case Answer.Paper paper -> (paper.series() == null ? "" : paper.series() + " ") + paper.number();
            case Answer.Files files -> files.sha256s().size() + " ×";
            case Answer.LeftOut _ -> "–";
        };
    }

    private static @Nullable Answer yes(String line) {
        return switch (line) {
            case "y" -> new Answer.Yes(true);
            case "n" -> new Answer.Yes(false);
            default -> null;
        };
    }

    private static @Nullable Answer chosen(List<Option> options, String line) {
        List<String> ids = new ArrayList<>();
        for (String number : line.split("[\\s,]+", -1)) {
            String id = id(options, number);
            if (id == null) {
                return null;
            }
            ids.add(id);
        }
        return new Answer.Chosen(ids);
    }

    private static @Nullable String id(List<Option> options, String number) {
        if (!number.matches("\\d{1,4}")) {
            return null;
        }
        int place = Integer.parseInt(number);
        return place >= 1 && place <= options.size() ? options.get(place - 1).id() : null;
    }

    private static @Nullable Answer person(String... words) {
        return words.length < 2 ? null : new Answer.Person(words[0], words[1], words.length == 3 ? words[2] : null);
    }

    private static @Nullable Answer paper(List<Option> options, String... parts) {
        String kind = id(options, parts[0]);
        return kind == null || parts.length != 5
                ? null
                : new Answer.Paper(
                        kind, parts[1].equals("-") ? null : parts[1], parts[2], parts[3], LocalDate.parse(parts[4]));
    }
}
