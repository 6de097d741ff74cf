package ua.vikno.portal.api.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a resident answered to one question. A value is well formed by its type; whether it is right, the form says. */
public sealed interface Answer {
    /** Text, a number of an account or a document, a phone, the id of a time that can be booked. */
    record Words(String text) implements Answer {}

    /** An exact number: a count, an area, hryvnias, a year. */
    record Quantity(BigDecimal value) implements Answer {}

    record Day(LocalDate date) implements Answer {}

    record Month(YearMonth month) implements Answer {}

    record Hour(LocalTime time) implements Answer {}

    /** Yes or no; a consent that is given or not. */
    record Yes(boolean yes) implements Answer {}

    /** Ids of options, in the order in which they were chosen. */
    record Chosen(List<String> options) implements Answer {
        public Chosen {
            options = List.copyOf(options);
        }
    }

    /** @param patronymic null for a person who has none */
    record Person(String surname, String name, @Nullable String patronymic) implements Answer {}

    /** A place in words, as an envelope would have it. */
    record Located(String address) implements Answer {}

    /**
     * A document.
     *
     * @param kind id of an option
     * @param series null for a document without one
     */
    record Paper(String kind, @Nullable String series, String number, String issuer, LocalDate issued)
            implements Answer {}

    /** Pictures or files, by the SHA-256 of their content: 64 hexadecimal digits. */
    record Files(List<String> sha256s) implements Answer {
        public Files {
            sha256s = List.copyOf(sha256s);
        }
    }

    /** «No answer»: the question was seen and left out. Counts as unanswered in every condition. */
    record LeftOut() implements Answer {}
}
