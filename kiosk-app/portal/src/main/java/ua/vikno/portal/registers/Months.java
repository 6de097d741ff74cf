package ua.vikno.portal.registers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.registers.form.Form;
import ua.vikno.portal.registers.table.Faults;
import ua.vikno.portal.registers.table.Reason;
import ua.vikno.portal.registers.table.Row;

/** Tells the month of a line: from a column, or for all lines from the file's name. */
abstract sealed class Months {
    /** Null, and a fault, when the line does not say. */
    abstract @Nullable YearMonth of(Row row);

    static Months of(Form.Period period, String file, MonthLimits limits, Cells cells, Faults faults) {
        DateTimeFormatter format = Cells.strict(period.hasDay() ? period.pattern() : period.pattern() + "-dd");
        return switch (period) {
            case Form.Period.InColumn(String column, String _) ->
                new InColumn(column, period.hasDay(), format, limits, cells, faults);
            case Form.Period.InName name -> new InName(named(name, file, format, limits, faults));
        };
    }

    private static @Nullable YearMonth named(
            Form.Period.InName name, String file, DateTimeFormatter format, MonthLimits limits, Faults faults) {
        String text = name.of(file).orElse(null);
        if (text == null) {
            faults.ofFile(Reason.NO_PERIOD_IN_NAME, "must be called " + name.template());
            return null;
        }
        try {
            YearMonth month = YearMonth.from(format.parse(name.hasDay() ? text : text + "-01", LocalDate::from));
            Optional<String> wrong = limits.wrong(month);
            wrong.ifPresent(reason -> faults.add(0, "", text, reason));
            return wrong.isPresent() ? null : month;
        } catch (DateTimeException e) {
            faults.ofFile(Reason.NOT_A_DATE, text + " in the file's name must be " + name.pattern());
            return null;
        }
    }

    private static final class InName extends Months {
        private final @Nullable YearMonth month;

        InName(@Nullable YearMonth month) {
            this.month = month;
        }

        @Override
        @Nullable
        YearMonth of(Row row) {
            return month;
        }
    }

    private static final class InColumn extends Months {
        private final String column;
        private final boolean hasDay;
        private final DateTimeFormatter format;
        private final MonthLimits limits;
        private final Cells cells;
        private final Faults faults;
        /** A register says one month in most of its lines. */
        private String lastText = "";

        private @Nullable YearMonth last;

        InColumn(
                String column,
                boolean hasDay,
                DateTimeFormatter format,
                MonthLimits limits,
                Cells cells,
                Faults faults) {
            this.column = column;
            this.hasDay = hasDay;
            this.format = format;
            this.limits = limits;
            this.cells = cells;
            this.faults = faults;
        }

        @Override
        @Nullable
        YearMonth of(Row row) {
            String text = row.cell(column);
            if (text.equals(lastText)) {
                return last;
            }
            if (text.isEmpty()) {
                faults.add(row.line(), column, "", Reason.MISSING_VALUE);
                return null;
            }
            Row dated = hasDay ? row : new Row(row.line(), Map.of(column, 0), new String[] {text + "-01"});
            LocalDate first = cells.date(dated, column, format);
            if (first != null && first.getDayOfMonth() != 1) {
                faults.add(row.line(), column, text, Reason.NOT_FIRST_DAY);
                return null;
            }
            if (first == null) {
                return null;
            }
            Optional<String> wrong = limits.wrong(YearMonth.from(first));
            wrong.ifPresent(reason -> faults.add(row.line(), column, text, reason));
            if (wrong.isPresent()) {
                return null;
            }
            lastText = text;
            last = YearMonth.from(first);
            return last;
        }
    }
}
