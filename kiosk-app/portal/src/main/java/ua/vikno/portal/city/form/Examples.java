package ua.vikno.portal.city.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.forms.Answer;
import ua.vikno.portal.api.forms.Asked;
import ua.vikno.portal.api.forms.Check;
import ua.vikno.portal.api.forms.NamedCheck;
import ua.vikno.portal.api.forms.Option;
import ua.vikno.portal.api.forms.Question;

/**
 * Invents answers to a question, of which the form itself says whether they are right. A question to which none of them is right has checks
 * that contradict each other.
 */
record Examples(LocalDate today) {
    private static final int SHORT = 3;
    private static final int FEW = 3;
    private static final int MANY_YEARS = 30;
    private static final String WORD = "example";

    List<Answer> of(Asked asked) {
        List<Answer> examples = new ArrayList<>();
        if (asked.suggested() != null) {
            examples.add(asked.suggested());
        }
        examples.addAll(byKind(asked));
        if (!asked.required()) {
            examples.add(new Answer.LeftOut());
        }
        return examples;
    }

    private List<Answer> byKind(Asked asked) {
        Question question = asked.question();
        return switch (question.kind()) {
            case TEXT, PARAGRAPH, ACCOUNT, SLOT -> words(question, "x".repeat(shortest(question)));
            case PHONE -> words(question, number(NamedCheck.PHONE_UA));
            case EMAIL -> words(question, number(NamedCheck.EMAIL));
            case TAX_ID -> words(question, number(NamedCheck.TAX_ID));
            case IBAN -> words(question, number(NamedCheck.IBAN_UA));
            case INTEGER, DECIMAL, MONEY, YEAR -> numbers(question);
            case DATE -> days(question);
            case MONTH -> List.of(new Answer.Month(YearMonth.from(today)));
            case TIME -> List.of(new Answer.Hour(LocalTime.NOON));
            case YES_NO, CONSENT -> List.of(new Answer.Yes(true), new Answer.Yes(false));
            case CHOICE, CHOICES, RANKED -> choices(asked);
            case PERSON -> List.of(new Answer.Person(WORD, WORD, null));
            case ADDRESS, DWELLING, PLACE -> List.of(new Answer.Located(WORD));
            case DOCUMENT -> papers(asked);
            case PHOTO, FILE -> List.of(new Answer.Files(List.of("0".repeat(64))));
            case NOTE -> List.of();
        };
    }

    private static List<Answer> words(Question question, String otherwise) {
        NamedCheck named = named(question);
        return List.of(new Answer.Words(named == null ? otherwise : number(named)));
    }

    private static int shortest(Question question) {
        return question.checks().stream()
                .mapToInt(check -> check instanceof Check.Length length ? length.least() : 1)
                .reduce(SHORT, Math::max);
    }

    private List<Answer> numbers(Question question) {
        List<BigDecimal> numbers = new ArrayList<>(List.of(BigDecimal.ONE, BigDecimal.valueOf(today.getYear())));
        for (Check check : question.checks()) {
            switch (check) {
                case Check.Least least -> numbers.add(least.least());
                case Check.Most most -> numbers.add(most.most());
                default -> {
                    // Says nothing about how large a number is.
                }
            }
        }
        return numbers.stream().<Answer>map(Answer.Quantity::new).toList();
    }

    private List<Answer> days(Question question) {
        Stream<LocalDate> near = Stream.of(
                today.minusDays(1), today, today.plusDays(1), today.minusYears(MANY_YEARS), today.minusYears(1));
        Stream<LocalDate> old = question.checks().stream()
                .map(check -> check instanceof Check.LeastAge age ? today.minusYears(age.years()) : today);
        return Stream.concat(near, old).<Answer>map(Answer.Day::new).toList();
    }

    private static List<Answer> choices(Asked asked) {
        List<String> ids = asked.options().stream().map(Option::id).toList();
        List<Answer> choices = new ArrayList<>();
        for (int many = 1; many <= Math.min(FEW, ids.size()); many++) {
            choices.add(new Answer.Chosen(ids.subList(0, many)));
        }
        choices.add(new Answer.Chosen(ids));
        return choices;
    }

    private List<Answer> papers(Asked asked) {
        NamedCheck named = named(asked.question());
        return asked.options().stream()
                .limit(FEW)
                .<Answer>map(option ->
                        new Answer.Paper(option.id(), null, paper(named == null ? option.check() : named), WORD, today))
                .toList();
    }

    private static String paper(@Nullable NamedCheck check) {
        return check == null ? WORD : number(check);
    }

    private static @Nullable NamedCheck named(Question question) {
        return question.checks().stream()
                .map(check -> check instanceof Check.Named named ? named.check() : null)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String number(NamedCheck check) {
        return switch (check) {
            case TAX_ID -> "3333300610";
            case IBAN_UA -> "UA213223130000026007233566001";
            case PHONE_UA -> "+380501234567";
            case EMAIL -> "name@example.org";
            case BIRTH_CERTIFICATE -> "I-\u0410\u0411123456";
            case PASSPORT_BOOK -> "\u0410\u0411123456";
            case ID_CARD -> "123456789";
            case POSTCODE -> "51400";
            case KVED -> "47.11";
        };
    }
}
