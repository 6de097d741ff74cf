package ua.vikno.portal.registers;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.address.Letters;
import ua.vikno.portal.api.common.Money;
import ua.vikno.portal.registers.form.Form;
import ua.vikno.portal.registers.form.Form.Container;
import ua.vikno.portal.registers.table.Faults;
import ua.vikno.portal.registers.table.Reason;
import ua.vikno.portal.registers.table.Row;

/** Turns cells into values; a cell that is none becomes a fault and null. */
final class Cells {
    private static final int DIGITS = 12;
    private static final int KOPECK_DIGITS = 2;

    private static final int ACCOUNT = 25;
    /** {@code ="0001"}: how a spreadsheet is told that figures are a text. */
    private static final Pattern TEXT_FORMULA = Pattern.compile("=\"([^\"]*)\"");

    private static final Pattern APOSTROPHE_BEFORE = Pattern.compile("^['’`]+\\s*");
    /** Figures that a spreadsheet took for a number: {@code 10000001.0}. */
    private static final Pattern WHOLE = Pattern.compile("^(\\d{5,})[.,]0+$");
    /** A number that has lost its last digits, and the words for a value that could not be shown. */
    private static final Pattern SPREADSHEET =
            Pattern.compile("\\d+([.,]\\d+)?[eEеЕ]\\+\\d+|\\d+[.,]\\d+[eEеЕ]\\d+|#.*|=.*");

    /** Without one of these a number is as its provider wrote it. */
    private static final String SPREADSHEETS = "'’`.,+#=";

    /** The typographer's. */
    private static final char MINUS = '\u2212';

    private static final Pattern ZERO_BELOW = Pattern.compile("-0*([.,]0*)?");

    private final char decimalMark;
    private final boolean blankIsZero;
    private final Faults faults;

    Cells(Form form, Faults faults) {
        this.decimalMark = form.decimalMark();
        this.blankIsZero = form.container() instanceof Container.Dbf;
        this.faults = faults;
    }

    /** Two digits of a year mean 2000 to 2099. */
    static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** A text that must be there; line breaks inside it count as blanks. */
    @Nullable
    String required(Row row, String column, int longest) {
        String text = optional(row, column, longest);
        if (text != null && text.isEmpty()) {
            faults.add(row.line(), column, "", Reason.MISSING_VALUE);
            return null;
        }
        return text;
    }

    @Nullable
    String optional(Row row, String column, int longest) {
        String text = Letters.visible(Letters.withoutMarkup(row.cell(column)));
        if (text.startsWith("=")) {
            Matcher formula = TEXT_FORMULA.matcher(text);
            text = formula.matches() ? formula.group(1).strip() : text;
        }
        if (text.length() > longest) {
            faults.add(row.line(), column, text, Reason.TOO_LONG.with("more than " + longest));
            return null;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\uFFFD' || (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
                faults.add(row.line(), column, text.replaceAll("\\p{Cntrl}", "?"), Reason.CONTROL_CHARACTER);
                return null;
            }
        }
        return text;
    }

    /** An account's number; what a spreadsheet has put before it goes, what it has made of it is refused. */
    @Nullable
    String account(Row row, String column) {
        String text = required(row, column, ACCOUNT + 1);
        if (text == null) {
            return null;
        }
        boolean plain = text.chars().noneMatch(c -> SPREADSHEETS.indexOf(c) >= 0);
        String number = plain
                ? text
                : WHOLE.matcher(APOSTROPHE_BEFORE.matcher(text).replaceFirst(""))
                        .replaceFirst("$1");
        Reason wrong = null;
        if (number.isEmpty()) {
            wrong = Reason.MISSING_VALUE;
        } else if (number.length() > ACCOUNT) {
            faults.add(row.line(), column, text, Reason.TOO_LONG.with("more than " + ACCOUNT));
            return null;
        } else if (number.chars().anyMatch(Character::isISOControl)) {
            wrong = Reason.CONTROL_CHARACTER;
        } else if (!plain && SPREADSHEET.matcher(number).matches()) {
            wrong = Reason.SPREADSHEET_VALUE;
        }
        if (wrong != null) {
            faults.add(row.line(), column, text.replaceAll("\\p{Cntrl}", "?"), wrong);
            return null;
        }
        return number;
    }

    /** A sum; dBASE has no other way to write "none" than blanks, so that they mean zero there where a sum may be absent. */
    @Nullable
    Money money(Row row, String column, boolean mayBeAbsent) {
        if (blankIsZero && mayBeAbsent && row.cell(column).isEmpty()) {
            return Money.ZERO;
        }
        BigDecimal value = decimal(row, column, KOPECK_DIGITS, true);
        // Nothing is rounded: it has at most two decimals.
        return value == null ? null : Money.rounded(value);
    }

    @Nullable
    BigDecimal decimal(Row row, String column, int decimals, boolean maySink) {
        String written = required(row, column, 40);
        if (written == null) {
            return null;
        }
        String text = written.replace(MINUS, '-');
        Reason wrong = shape(text, decimals);
        if (wrong == null
                && !maySink
                && text.charAt(0) == '-'
                && !ZERO_BELOW.matcher(text).matches()) {
            wrong = Reason.NEGATIVE;
        }
        if (wrong != null) {
            faults.add(row.line(), column, text, wrong);
            return null;
        }
        return new BigDecimal(decimalMark == '.' ? text : text.replace(decimalMark, '.'));
    }

    @Nullable
    Integer whole(Row row, String column) {
        BigDecimal value = decimal(row, column, 0, false);
        return value == null
                ? null
                : value.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue();
    }

    @Nullable
    LocalDate date(Row row, String column, DateTimeFormatter format) {
        String text = required(row, column, 40);
        if (text == null) {
            return null;
        }
        try {
            LocalDate date = format.parse(text, LocalDate::from);
            if (date.getYear() >= 1991 && date.getYear() <= 2100) {
                return date;
            }
        } catch (DateTimeException e) {
            // Reported below, as a date out of range is.
        }
        faults.add(row.line(), column, text, Reason.NOT_A_DATE);
        return null;
    }

    /** {@code -?digits[mark digits]}: no grouping, no plus, no exponent. */
    private @Nullable Reason shape(String text, int decimals) {
        int start = text.charAt(0) == '-' ? 1 : 0;
        int mark = text.indexOf(decimalMark);
        int end = mark < 0 ? text.length() : mark;
        if (end == start || end - start > DIGITS || mark == text.length() - 1) {
            return Reason.NOT_A_NUMBER;
        }
        for (int i = start; i < text.length(); i++) {
            if (i != mark && (text.charAt(i) < '0' || text.charAt(i) > '9')) {
                return Reason.NOT_A_NUMBER;
            }
        }
        if (mark >= 0 && text.length() - mark - 1 > decimals) {
            return decimals == 0 ? Reason.NOT_WHOLE : Reason.TOO_MANY_DECIMALS;
        }
        return null;
    }
}
