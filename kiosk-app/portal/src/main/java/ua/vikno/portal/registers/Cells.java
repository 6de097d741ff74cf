package ua.vikno.portal.registers;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.common.Money;
import ua.vikno.portal.registers.table.Faults;
import ua.vikno.portal.registers.table.Reason;
import ua.vikno.portal.registers.table.Row;

/** Turns cells into values; a cell that is none becomes a fault and null. */
final class Cells {
    private static final int DIGITS = 12;
    private static final int KOPECK_DIGITS = 2;

    private final char decimalMark;
    private final Faults faults;

    Cells(char decimalMark, Faults faults) {
        this.decimalMark = decimalMark;
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
        String text = row.cell(column);
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

    @Nullable
    Money money(Row row, String column, boolean maySink) {
        BigDecimal value = decimal(row, column, KOPECK_DIGITS, maySink);
        return value == null ? null : Money.of(value.toPlainString());
    }

    @Nullable
    BigDecimal decimal(Row row, String column, int decimals, boolean maySink) {
        String text = required(row, column, 40);
        if (text == null) {
            return null;
        }
        Reason wrong = shape(text, decimals);
        if (wrong == null && !maySink && text.charAt(0) == '-') {
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
