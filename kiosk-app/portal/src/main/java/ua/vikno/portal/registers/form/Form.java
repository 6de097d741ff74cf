package ua.vikno.portal.registers.form;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;

/** How one provider writes its register: everything the importer knows about it. */
public sealed interface Form permits ChargesForm, PaymentsForm {
    /** The name of its description, and of the file by convention: {@code water}. */
    String id();

    Container container();

    Charset charset();

    char decimalMark();

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
}
