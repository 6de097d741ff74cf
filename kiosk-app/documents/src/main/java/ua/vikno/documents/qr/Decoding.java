package ua.vikno.documents.qr;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ua.vikno.portal.api.common.Money;

/** What the lenient decoder made of a text. */
public sealed interface Decoding {

    /**
     * A payment QR, be it as broken as it may.
     *
     * @param format {@code 001}, {@code 002}, {@code 003}
     * @param fields by name in the order of the format, letter for letter as stored; empty where the code has none
     * @param lines everything that was stored, one entry a line
     * @param problems what a strict reader would refuse, in the order of the fields
     */
    record Decoded(
            String format, TextCoding coding, Map<String, String> fields, List<String> lines, List<FieldFault> problems)
            implements Decoding {

        public String field(String name) {
            return fields.getOrDefault(name, "");
        }

        /** Field 11, by which a bill is found again. */
        public String reference() {
            return field("reference").strip();
        }

        public String iban() {
            return field("iban").replaceAll("\\s", "");
        }

        public Optional<Money> amount() {
            return Amount.read(field("amount"));
        }

        /** Shows no fields: they are personal. */
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "Decoded[format %s, %d problems]", format, problems.size());
        }
    }

    /** @param reason {@code too-long}, {@code no-payload}, {@code base64}, {@code version-unknown}, {@code function-foreign} */
    record NotPayment(String reason) implements Decoding {}
}
