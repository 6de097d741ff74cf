package ua.vikno.portal.api.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says why one answer cannot be taken: first by its kind, then by the question's own checks. */
record Judge(Question question, List<Option> options, boolean required, LocalDate today) {
    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 6;
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_PARAGRAPH = 4000;
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2200);

    @Nullable
    Wrong wrong(Answer answer) {
        if (answer instanceof Answer.LeftOut) {
            return required ? Wrong.of(Wrong.Reason.MISSING) : null;
        }
        if (!question.kind().takes(answer)) {
            return Wrong.of(Wrong.Reason.OTHER_KIND);
        }
        Wrong byKind = byKind(answer);
        if (byKind != null) {
            return byKind;
        }
        return checks(answer)
                .map(check -> check.wrong(answer, today))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Wrong byKind(Answer answer) {
        return switch (answer) {
            case Answer.Words words -> words(words.text(), question.kind() == AnswerKind.PARAGRAPH);
            case Answer.Quantity number -> number(number.value());
            case Answer.Yes yes ->
                required && question.kind() == AnswerKind.CONSENT && !yes.yes() ? Wrong.of(Wrong.Reason.MISSING) : null;
            case Answer.Chosen chosen -> chosen(chosen.options());
            case Answer.Person person ->
                lines(
                        person.surname(),
                        person.name(),
                        person.patronymic() == null ? person.name() : person.patronymic());
            case Answer.Located located -> lines(located.address());
            case Answer.Paper paper -> paper(paper);
            case Answer.Files files -> files(files.sha256s());
            case Answer.Day _, Answer.Month _, Answer.Hour _, Answer.LeftOut _ -> null;
        };
    }

    private static @Nullable Wrong words(String text, boolean paragraph) {
        if (text.isBlank()) {
            return Wrong.of(Wrong.Reason.MISSING);
        }
        int most = paragraph ? LONGEST_PARAGRAPH : LONGEST_LINE;
        // No code point has more than two chars: what is longer is not read at all.
        if (text.length() > 2 * most) {
            return Wrong.of(Wrong.Reason.TOO_LONG, most);
        }
        if (text.codePoints().anyMatch(point -> isStrange(point) && !(paragraph && point == '\n'))) {
            return Wrong.of(Wrong.Reason.STRANGE_CHARACTERS);
        }
        return text.codePointCount(0, text.length()) > most ? Wrong.of(Wrong.Reason.TOO_LONG, most) : null;
    }

    /** Control characters, halves of pairs, and those that turn or hide text. */
    private static boolean isStrange(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static @Nullable Wrong lines(String... lines) {
        return Stream.of(lines)
                .map(line -> words(line, false))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Wrong number(BigDecimal value) {
        if (value.precision() > MOST_DIGITS || Math.abs((long) value.scale()) > MOST_DIGITS) {
            return Wrong.of(Wrong.Reason.TOO_LARGE, "9".repeat(MOST_DIGITS));
        }
        int decimals = Math.max(0, value.stripTrailingZeros().scale());
        return switch (question.kind()) {
            case INTEGER -> decimals > 0 ? Wrong.of(Wrong.Reason.NOT_WHOLE) : null;
            case YEAR -> year(value, decimals);
            case MONEY -> decimals > 2 ? Wrong.of(Wrong.Reason.TOO_MANY_DECIMALS, 2) : null;
            default -> decimals > MOST_DECIMALS ? Wrong.of(Wrong.Reason.TOO_MANY_DECIMALS, MOST_DECIMALS) : null;
        };
    }

    private static @Nullable Wrong year(BigDecimal value, int decimals) {
        if (decimals > 0) {
            return Wrong.of(Wrong.Reason.NOT_WHOLE);
        }
        if (value.compareTo(FIRST_YEAR) < 0) {
            return Wrong.of(Wrong.Reason.TOO_SMALL, FIRST_YEAR);
        }
        return value.compareTo(LAST_YEAR) > 0 ? Wrong.of(Wrong.Reason.TOO_LARGE, LAST_YEAR) : null;
    }

    private @Nullable Wrong chosen(List<String> chosen) {
        if (chosen.isEmpty()) {
            return Wrong.of(Wrong.Reason.MISSING);
        }
        if (question.kind() == AnswerKind.CHOICE && chosen.size() > 1) {
            return Wrong.of(Wrong.Reason.TOO_MANY, 1);
        }
        if (chosen.size() > options.size()) {
            return Wrong.of(Wrong.Reason.TOO_MANY, options.size());
        }
        if (new HashSet<>(chosen).size() < chosen.size()) {
            return Wrong.of(Wrong.Reason.TWICE);
        }
        return chosen.stream().allMatch(this::isOffered) ? null : Wrong.of(Wrong.Reason.NOT_OFFERED);
    }

    private boolean isOffered(String id) {
        return options.stream().anyMatch(option -> option.id().equals(id));
    }

    private @Nullable Wrong paper(Answer.Paper paper) {
        if (!isOffered(paper.kind())) {
            return Wrong.of(Wrong.Reason.NOT_OFFERED);
        }
        if (paper.issued().isAfter(today)) {
            return Wrong.of(Wrong.Reason.NOT_PAST);
        }
        return lines(paper.series() == null ? paper.number() : paper.series(), paper.number(), paper.issuer());
    }

    private @Nullable Wrong files(List<String> sha256s) {
        if (sha256s.isEmpty()) {
            return Wrong.of(Wrong.Reason.MISSING);
        }
        if (sha256s.size() > question.files()) {
            return Wrong.of(Wrong.Reason.TOO_MANY, question.files());
        }
        return sha256s.stream().allMatch(each -> each.matches("[0-9a-f]{64}"))
                ? null
                : Wrong.of(Wrong.Reason.OTHER_KIND);
    }

    /** A document's number is checked as the question says, otherwise as its kind of document has it. */
    private Stream<Check> checks(Answer answer) {
        boolean named = question.checks().stream().anyMatch(Check.Named.class::isInstance);
        if (!named && answer instanceof Answer.Paper paper) {
            return options.stream()
                    .filter(option -> option.id().equals(paper.kind()))
                    .map(Option::check)
                    .filter(Objects::nonNull)
                    .map(Check.Named::new);
        }
        return question.checks().stream();
    }
}
