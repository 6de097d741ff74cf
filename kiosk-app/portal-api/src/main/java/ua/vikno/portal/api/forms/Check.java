package ua.vikno.portal.api.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What must be true of an answer besides its kind. A check that does not fit the kind says nothing. */
public sealed interface Check {
    /** At least so much; of several options, so many. */
    record Least(BigDecimal least) implements Check {
        @Override
        public @Nullable Wrong wrong(Answer answer, LocalDate today) {
            return switch (answer) {
                case Answer.Quantity number
                when number.value().compareTo(least) < 0 -> Wrong.of(Wrong.Reason.TOO_SMALL, least.toPlainString());
                case Answer.Chosen chosen
                when count(chosen).compareTo(least) < 0 -> Wrong.of(Wrong.Reason.TOO_FEW, least.toPlainString());
                default -> null;
            };
        }
    }

    /** At most so much; of several options, so many. */
    record Most(BigDecimal most) implements Check {
        @Override
        public @Nullable Wrong wrong(Answer answer, LocalDate today) {
            return switch (answer) {
                case Answer.Quantity number
                when number.value().compareTo(most) > 0 -> Wrong.of(Wrong.Reason.TOO_LARGE, most.toPlainString());
                case Answer.Chosen chosen
                when count(chosen).compareTo(most) > 0 -> Wrong.of(Wrong.Reason.TOO_MANY, most.toPlainString());
                default -> null;
            };
        }
    }

    /** At most so many digits after the point. */
    record Scale(int digits) implements Check {
        @Override
        public @Nullable Wrong wrong(Answer answer, LocalDate today) {
            return answer instanceof Answer.Quantity number
                            && number.value().stripTrailingZeros().scale() > digits
                    ? Wrong.of(Wrong.Reason.TOO_MANY_DECIMALS, digits)
                    : null;
        }
    }

    /** Characters as people count them: one for each code point. */
    record Length(int least, int most) implements Check {
        @Override
        public @Nullable Wrong wrong(Answer answer, LocalDate today) {
            if (!(answer instanceof Answer.Words words)) {
                return null;
            }
            int length = words.text().codePointCount(0, words.text().length());
            if (length < least) {
                return Wrong.of(Wrong.Reason.TOO_SHORT, least);
            }
            return length > most ? Wrong.of(Wrong.Reason.TOO_LONG, most) : null;
        }
    }

    /** Today or before. */
    record Past() implements Check {
        @Override
        public @Nullable Wrong wrong(Answer answer, LocalDate today) {
            return answer instanceof Answer.Day day && day.date().isAfter(today)
                    ? Wrong.of(Wrong.Reason.NOT_PAST)
                    : null;
        }
    }

    /** Tomorrow or after. */
    record Future() implements Check {
        @Override
        public @Nullable Wrong wrong(Answer answer, LocalDate today) {
            return answer instanceof Answer.Day day && !day.date().isAfter(today)
                    ? Wrong.of(Wrong.Reason.NOT_FUTURE)
                    : null;
        }
    }

    /** A person born on the day is at least so many years old. */
    record LeastAge(int years) implements Check {
        @Override
        public @Nullable Wrong wrong(Answer answer, LocalDate today) {
            return answer instanceof Answer.Day born && ChronoUnit.YEARS.between(born.date(), today) < years
                    ? Wrong.of(Wrong.Reason.TOO_YOUNG, years)
                    : null;
        }
    }

    /** A person born on the day is not older than so many whole years. */
    record MostAge(int years) implements Check {
        @Override
        public @Nullable Wrong wrong(Answer answer, LocalDate today) {
            return answer instanceof Answer.Day born && ChronoUnit.YEARS.between(born.date(), today) > years
                    ? Wrong.of(Wrong.Reason.TOO_OLD, years)
                    : null;
        }
    }

    /** Not longer ago than so many months. */
    record NotBefore(int months) implements Check {
        @Override
        public @Nullable Wrong wrong(Answer answer, LocalDate today) {
            return answer instanceof Answer.Day day && day.date().isBefore(today.minusMonths(months))
                    ? Wrong.of(Wrong.Reason.TOO_LONG_AGO, months)
                    : null;
        }
    }

    /** A number with a form of its own; of a document, series and number together. */
    record Named(NamedCheck check) implements Check {
        @Override
        public @Nullable Wrong wrong(Answer answer, LocalDate today) {
            String text = switch (answer) {
                case Answer.Words words -> words.text();
                case Answer.Paper paper -> (paper.series() == null ? "" : paper.series()) + paper.number();
                default -> null;
            };
            return text == null || check.accepts(text) ? null : Wrong.of(check.reason());
        }
    }

    /** @return null for an answer that passes */
    @Nullable
    Wrong wrong(Answer answer, LocalDate today);

    private static BigDecimal count(Answer.Chosen chosen) {
        return BigDecimal.valueOf(chosen.options().size());
    }
}
