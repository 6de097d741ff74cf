package ua.vikno.documents.qr;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The lines of the three formats (Resolution 97, annexes 2, 3, 4) in their order. */
enum Format {
    F001(
            "001",
            331,
            "start service version encoding function bic recipient iban amount recipientCode purposeCode reference"
                    + " purpose display"),
    F002(
            "002",
            507,
            "service version encoding function bic recipient iban amount recipientCode purposeCode reference"
                    + " purpose display"),
    F003(
            "003",
            507,
            "service version encoding function recipientId recipient iban amount recipientCode category reference"
                    + " purpose display lock validUntil createdAt signature");

    private final String version;
    private final int mostBytes;
    private final String names;

    Format(String version, int mostBytes, String names) {
        this.version = version;
        this.mostBytes = mostBytes;
        this.names = names;
    }

    static Optional<Format> of(String version) {
        return Arrays.stream(values()).filter(f -> f.version.equals(version)).findFirst();
    }

    String version() {
        return version;
    }

    /** Of everything the symbol holds. */
    int mostBytes() {
        return mostBytes;
    }

    List<String> names() {
        return List.of(names.split(" ", -1));
    }

    /** The line's number from 1. */
    int number(String name) {
        return names().indexOf(name) + 1;
    }
}
