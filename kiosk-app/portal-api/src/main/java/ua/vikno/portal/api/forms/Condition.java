package ua.vikno.portal.api.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a question is asked, or must be answered: data that only looks back at earlier questions of the same form. An unanswered question
 * fulfils nothing, so that {@link Not} of it holds.
 */
public sealed interface Condition {
    static Condition always() {
        return new All(List.of());
    }

    static Condition never() {
        return new Any(List.of());
    }

    /** About one question. */
    sealed interface About extends Condition {
        String question();

        boolean fulfilledBy(Answer answer, LocalDate today);
    }

    /** The answer is this value; where several options are chosen, it is among them. */
    record Is(String question, String value) implements About {
        @Override
        public boolean fulfilledBy(Answer answer, LocalDate today) {
            return equal(answer, value);
        }
    }

    /** The answer is one of these values, or holds one of them. */
    record In(String question, Set<String> values) implements About {
        public In {
            values = Set.copyOf(values);
        }

        @Override
        public boolean fulfilledBy(Answer answer, LocalDate today) {
            return values.stream().anyMatch(value -> equal(answer, value));
        }
    }

    record Answered(String question) implements About {
        @Override
        public boolean fulfilledBy(Answer answer, LocalDate today) {
            return true;
        }
    }

    /** The number is greater than the limit. */
    record Over(String question, BigDecimal limit) implements About {
        @Override
        public boolean fulfilledBy(Answer answer, LocalDate today) {
            return answer instanceof Answer.Quantity number && number.value().compareTo(limit) > 0;
        }
    }

    /** A person born on the day is younger than so many years. */
    record YoungerThan(String question, int years) implements About {
        @Override
        public boolean fulfilledBy(Answer answer, LocalDate today) {
            return answer instanceof Answer.Day born && ChronoUnit.YEARS.between(born.date(), today) < years;
        }
    }

    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }
    }

    record Any(List<Condition> conditions) implements Condition {
        public Any {
            conditions = List.copyOf(conditions);
        }
    }

    record Not(Condition condition) implements Condition {}

    /** @param answers by question; null for one that is unanswered, wrong or not shown */
    default boolean holds(Function<String, @Nullable Answer> answers, LocalDate today) {
        return switch (this) {
            case About about -> {
                Answer answer = answers.apply(about.question());
                yield answer != null && about.fulfilledBy(answer, today);
            }
            case All all -> all.conditions().stream().allMatch(each -> each.holds(answers, today));
            case Any any -> any.conditions().stream().anyMatch(each -> each.holds(answers, today));
            case Not not -> !not.condition().holds(answers, today);
        };
    }

    /** Everything that is said in it about single questions. */
    default Stream<About> parts() {
        return switch (this) {
            case About about -> Stream.of(about);
            case All all -> all.conditions().stream().flatMap(Condition::parts);
            case Any any -> any.conditions().stream().flatMap(Condition::parts);
            case Not not -> not.condition().parts();
        };
    }

    private static boolean equal(Answer answer, String value) {
        return switch (answer) {
            case Answer.Chosen chosen -> chosen.options().contains(value);
            case Answer.Yes yes -> Boolean.toString(yes.yes()).equals(value);
            case Answer.Words words -> words.text().equals(value);
            case Answer.Quantity number ->
                number.value().stripTrailingZeros().toPlainString().equals(value);
            default -> false;
        };
    }
}
