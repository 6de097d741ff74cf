package ua.vikno.portal.registers.table;

import java.util.Locale;

/** Why a register cannot be taken; the code is stable, {@code not-a-number}. */
public enum Reason {
    UNKNOWN_FORM,
    EMPTY_FILE,
    NO_LINES,
    TOO_LARGE,
    UNREADABLE,
    WRONG_CHARSET,
    MISSING_COLUMN,
    UNEXPECTED_COLUMN,
    DUPLICATE_COLUMN,
    WRONG_CELL_COUNT,
    MALFORMED_QUOTES,
    NOT_DBASE_III,
    BROKEN_HEADER,
    TRUNCATED,
    TRAILING_BYTES,
    BAD_RECORD_MARK,
    FIELD_DIFFERS,
    MISSING_VALUE,
    TOO_LONG,
    CONTROL_CHARACTER,
    NOT_A_NUMBER,
    TOO_MANY_DECIMALS,
    NOT_WHOLE,
    NEGATIVE,
    NOT_POSITIVE,
    /** A spreadsheet has made another value of it: {@code 1,00E+07}. */
    SPREADSHEET_VALUE,
    /** Later than the month after the current one. */
    MONTH_AHEAD,
    /** Years before the others: a mistyped year. */
    MONTH_TOO_OLD,
    NOT_A_DATE,
    NOT_FIRST_DAY,
    NO_PERIOD_IN_NAME,
    NOT_AN_ADDRESS,
    UNKNOWN_PROVIDER,
    UNKNOWN_SERVICE,
    UNKNOWN_ACCOUNT,
    DUPLICATE_LINE,
    AMBIGUOUS_ADDRESS,
    CLOSING_CONTRADICTS,
    /** A warning: the provider uses one number at two addresses. */
    ACCOUNT_SHARED,
    /** A warning: payments of the month do not add up to what the provider says was paid. */
    PAYMENTS_DIFFER,
    /** A warning: the provider has sent no register, so the account cannot be looked up. */
    ACCOUNT_NOT_YET_KNOWN,
    /** A warning: two payers of one provider at one address are kept apart, or two providers know different payers. */
    TWO_PAYERS,
    /** A warning: two providers state different areas. */
    AREA_DIFFERS,
    /** A warning: two providers state different numbers of residents. */
    RESIDENTS_DIFFER,
    /** A warning: no other provider knows an account at this address. */
    UNMATCHED_DWELLING,
    /** A warning: another provider has the same payer at an address that is spelled otherwise. */
    SPLIT_ADDRESS,
    /** Why a register is held until somebody has looked: what it would change, with figures before and after. */
    CHANGES_MUCH,
    /** A warning: the file says that it is in another charset than its form, and its letters agree. */
    OTHER_CHARSET,
    /** A warning: lines that belong to no account, such as a title or a closing sum, were left out. */
    LEFT_OUT;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String with(String figures) {
        return code() + ": " + figures;
    }
}
