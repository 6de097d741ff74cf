package ua.vikno.portal.api.forms;

/** What must be true of answers together. */
public sealed interface Rule {
    /** The number is not greater than that of another question, which comes before it. */
    record NotOver(String other) implements Rule {}

    /** Of all items of the repeated section, exactly one has yes. */
    record ExactlyOne() implements Rule {}
}
