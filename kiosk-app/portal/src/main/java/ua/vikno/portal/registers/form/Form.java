package ua.vikno.portal.registers.form;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.billing.Figure;

/** How one provider writes its register: everything the importer knows about it. */
public sealed interface Form {
    /** The name of its description, and of the file by convention: {@code water}. */
    String id();

    Container container();

    Charset charset();

    char decimalMark();

    /** The same form for a file of text that a spreadsheet has saved anew with marks of its own. */
    Form savedWith(char delimiter, char decimalMark);

    /** Headings that the file must have, in any order. */
    List<String> columns();

    /** Headings that the file may have besides, and that are not read. Any other is a fault. */
    List<String> ignored();

    /** What the file is, physically. */
    sealed interface Container {
        record Delimited(char delimiter) implements Container {}

        /** @param fields dBASE field name to its type and length, {@code N10.2} */
        record Dbf(Map<String, String> fields) implements Container {}
    }

    /** A date column. */
    record Dated(String column, String pattern) {}

    /** A column's value, or the same value for every line. */
    sealed interface Source {
        record Column(String name) implements Source {}

        record Constant(String value) implements Source {}
    }

    /** How an address is written. */
    sealed interface Place {
        record Parts(String street, String house, String flat) implements Place {}

        record Line(String column) implements Place {}
    }

    /** Where a register says which month a line is of. */
    sealed interface Period {
        /** {@code uuuu} and {@code uu} style pattern of the month, or of its first day. */
        String pattern();

        /** A column. */
        record InColumn(String column, String pattern) implements Period {}

        /**
         * The file's name, {@code voda_2026-01.csv}: what stands between {@code before} and {@code after}. Case does not matter.
         */
        record InName(String before, String after, String pattern) implements Period {

            /** The month as the name writes it; empty when the file is called otherwise. */
            public Optional<String> of(String file) {
                int length = file.length() - before.length() - after.length();
                boolean fits = length > 0
                        && file.regionMatches(true, 0, before, 0, before.length())
                        && file.regionMatches(true, file.length() - after.length(), after, 0, after.length());
                return fits ? Optional.of(file.substring(before.length(), before.length() + length)) : Optional.empty();
            }

            /** How the form describes the name: {@code voda_*.csv}. */
            public String template() {
                return before + "*" + after;
            }
        }

        /** Whether the pattern names a day, which then must be the first of the month. */
        default boolean hasDay() {
            return pattern().contains("d");
        }
    }

    /**
     * The columns that make one charge of a line. A form has one such group, or one for each service where a line of the
     * file holds several services side by side.
     *
     * @param service which service it is: a column or, in a wide file, a constant
     * @param unit null where the form does not say
     * @param tariff null where the form has none, as {@code quantity} is
     * @param figures column of each figure of the balance; one that is absent is zero, an absent closing is computed
     */
    record ServiceColumns(
            Source service,
            @Nullable Source unit,
            @Nullable String tariff,
            @Nullable String quantity,
            Map<Figure, String> figures) {

        /** Every column that only this group reads. */
        public List<String> columns() {
            List<String> columns = new ArrayList<>(figures.values());
            if (service instanceof Source.Column(String name)) {
                columns.add(name);
            }
            if (unit instanceof Source.Column(String name)) {
                columns.add(name);
            }
            if (tariff != null) {
                columns.add(tariff);
            }
            if (quantity != null) {
                columns.add(quantity);
            }
            return List.copyOf(columns);
        }
    }

    /**
     * A register of charges: one line for each account, service and month, or for each account and month with a group of
     * columns for each service.
     *
     * @param holdsGhe false where the code page has no ґ, so that г may mean it
     * @param payer columns that make the name, in order
     * @param services the file's word for each service the provider may charge for, to the service's id
     * @param ignored columns that the file may have and nobody reads
     */
    record Charges(
            String id,
            String provider,
            Container container,
            Charset charset,
            char decimalMark,
            boolean holdsGhe,
            Period period,
            String account,
            Place address,
            List<String> payer,
            @Nullable String area,
            @Nullable String residents,
            List<ServiceColumns> groups,
            Map<String, String> services,
            List<String> columns,
            List<String> ignored)
            implements Form {

        /** Whether one line of the file holds several services side by side. */
        public boolean wide() {
            return groups.size() > 1;
        }

        @Override
        public Charges savedWith(char delimiter, char mark) {
            return new Charges(
                    id,
                    provider,
                    new Container.Delimited(delimiter),
                    charset,
                    mark,
                    holdsGhe,
                    period,
                    account,
                    address,
                    payer,
                    area,
                    residents,
                    groups,
                    services,
                    columns,
                    ignored);
        }
    }

    /** A register of payments to any provider. */
    record Payments(
            String id,
            Container container,
            Charset charset,
            char decimalMark,
            String provider,
            String service,
            String account,
            Dated date,
            String amount,
            String document,
            List<String> columns,
            List<String> ignored)
            implements Form {

        @Override
        public Payments savedWith(char delimiter, char mark) {
            return new Payments(
                    id,
                    new Container.Delimited(delimiter),
                    charset,
                    mark,
                    provider,
                    service,
                    account,
                    date,
                    amount,
                    document,
                    columns,
                    ignored);
        }
    }
}
