package ua.vikno.portal.api.forms;

/** What kind of answer a question wants. */
public enum AnswerKind {
    TEXT(Answer.Words.class),
    PARAGRAPH(Answer.Words.class),
    INTEGER(Answer.Quantity.class),
    DECIMAL(Answer.Quantity.class),
    MONEY(Answer.Quantity.class),
    DATE(Answer.Day.class),
    MONTH(Answer.Month.class),
    YEAR(Answer.Quantity.class),
    TIME(Answer.Hour.class),
    YES_NO(Answer.Yes.class),
    CHOICE(Answer.Chosen.class),
    CHOICES(Answer.Chosen.class),
    RANKED(Answer.Chosen.class),
    PERSON(Answer.Person.class),
    ADDRESS(Answer.Located.class),
    DWELLING(Answer.Located.class),
    PLACE(Answer.Located.class),
    PHONE(Answer.Words.class),
    EMAIL(Answer.Words.class),
    TAX_ID(Answer.Words.class),
    DOCUMENT(Answer.Paper.class),
    ACCOUNT(Answer.Words.class),
    IBAN(Answer.Words.class),
    PHOTO(Answer.Files.class),
    FILE(Answer.Files.class),
    SLOT(Answer.Words.class),
    CONSENT(Answer.Yes.class),
    /** Shown, not answered. */
    NOTE(Answer.LeftOut.class);

    private final Class<? extends Answer> type;

    AnswerKind(Class<? extends Answer> type) {
        this.type = type;
    }

    boolean takes(Answer answer) {
        return type.isInstance(answer);
    }

    /** Whether the answer is, or holds, an option of a list. */
    public boolean hasOptions() {
        return this == CHOICE || this == CHOICES || this == RANKED || this == DOCUMENT;
    }
}
