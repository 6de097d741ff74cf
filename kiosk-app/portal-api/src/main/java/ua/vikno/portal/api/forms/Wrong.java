package ua.vikno.portal.api.forms;

import java.util.List;

/**
 * Why an answer cannot be taken: a reason, and what its sentence names, such as the least number. Sentences in three languages are
 * {@link FormWords}.
 */
public record Wrong(Reason reason, List<String> values) {
    public Wrong {
        values = List.copyOf(values);
    }

    static Wrong of(Reason reason, Object... values) {
        return new Wrong(reason, List.of(values).stream().map(Object::toString).toList());
    }

    /** Each is a key of {@code form-words}, in small letters with hyphens. */
    public enum Reason {
        /** Nothing was answered where something must be. */
        MISSING,
        /** Another kind of answer than the question wants: a mistake of a program, not of a resident. */
        OTHER_KIND,
        /** Characters that cannot be written or printed. */
        STRANGE_CHARACTERS,
        TOO_SHORT,
        TOO_LONG,
        TOO_SMALL,
        TOO_LARGE,
        NOT_WHOLE,
        TOO_MANY_DECIMALS,
        NOT_PAST,
        NOT_FUTURE,
        TOO_YOUNG,
        TOO_OLD,
        TOO_LONG_AGO,
        TOO_FEW,
        TOO_MANY,
        TWICE,
        /** No longer among what can be chosen. */
        NOT_OFFERED,
        NO_TAX_ID,
        NO_IBAN,
        NO_PHONE,
        NO_EMAIL,
        NO_BIRTH_CERTIFICATE,
        NO_PASSPORT_BOOK,
        NO_ID_CARD,
        NO_POSTCODE,
        NO_KVED,
        /** Greater than the number that it is a part of. */
        MORE_THAN_WHOLE,
        /** None, or more than one, of the items is the one that must be. */
        NOT_EXACTLY_ONE
    }
}
