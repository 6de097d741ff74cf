package ua.vikno.documents.qr;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeType;
import ua.vikno.portal.api.common.Money;

/**
 * A transfer as JSON: the names of the decoder's fields, so that what {@code decode} prints can be encoded again.
 *
 * @param transfer null when the text cannot be read as one; then {@code faults} say why
 * @param coding null: whichever is smaller
 */
record TransferJson(
        @Nullable CreditTransfer transfer, @Nullable TextCoding coding, List<FieldFault> faults) {
    private static final Set<String> KNOWN = Set.of(
            "service",
            "version",
            "encoding",
            "function",
            "recipientId",
            "recipient",
            "iban",
            "amount",
            "recipientCode",
            "code",
            "category",
            "reference",
            "purpose",
            "display",
            "lock",
            "validUntil",
            "createdAt",
            "signature");

    static TransferJson read(byte[] text) {
        try {
            JsonNode root = Json.mapper().readTree(text);
            JsonNode fields = root.path("fields").isObject() ? root.path("fields") : root;
            return fields.isObject() ? new Reader(fields).read() : refused("json-object", "");
        } catch (JacksonException e) {
            return refused("json-syntax", e.getOriginalMessage());
        }
    }

    private static TransferJson refused(String code, String detail) {
        return new TransferJson(null, null, List.of(new FieldFault(0, code, detail)));
    }

    private static final class Reader {
        private final JsonNode fields;
        private final List<FieldFault> faults = new ArrayList<>();

        Reader(JsonNode fields) {
            this.fields = fields;
        }

        TransferJson read() {
            for (String name : fields.propertyNames()) {
                if (!KNOWN.contains(name)) {
                    faults.add(new FieldFault(0, "unknown-field", name));
                }
            }
            var transfer = new CreditTransfer(
                    function(),
                    text("recipient"),
                    text("iban").replace(" ", ""),
                    amount(),
                    text("recipientCode").isEmpty() ? text("code") : text("recipientCode"),
                    fields.has("category") ? text("category") : CreditTransfer.UTILITIES,
                    text("reference"),
                    text("purpose"),
                    text("display"),
                    lock(),
                    time("validUntil", 15),
                    time("createdAt", 16));
            TextCoding coding = coding();
            return new TransferJson(faults.isEmpty() ? transfer : null, coding, List.copyOf(faults));
        }

        private CreditTransfer.Function function() {
            String name = text("function");
            for (CreditTransfer.Function function : CreditTransfer.Function.values()) {
                if (function.name().equals(name)) {
                    return function;
                }
            }
            if (!name.isEmpty()) {
                faults.add(new FieldFault(4, "function-unknown", name));
            }
            return CreditTransfer.Function.UCT;
        }

        private @Nullable TextCoding coding() {
            String flag = text("encoding");
            return switch (flag) {
                case "1", "utf-8" -> TextCoding.UTF_8;
                case "2", "windows-1251" -> TextCoding.WINDOWS_1251;
                case "" -> null;
                default -> {
                    faults.add(new FieldFault(3, "encoding-unknown", flag));
                    yield null;
                }
            };
        }

        private @Nullable Money amount() {
            String amount = text("amount");
            try {
                return amount.isEmpty() ? null : Money.of(amount.startsWith("UAH") ? amount.substring(3) : amount);
            } catch (NumberFormatException | ArithmeticException e) {
                faults.add(new FieldFault(8, "amount-form", amount));
                return null;
            }
        }

        private @Nullable Integer lock() {
            String lock = text("lock");
            try {
                return lock.isEmpty() ? null : Integer.valueOf(lock, 16);
            } catch (NumberFormatException e) {
                faults.add(new FieldFault(14, "lock-form", lock));
                return null;
            }
        }

        private @Nullable LocalDateTime time(String name, int field) {
            String time = text(name);
            try {
                return time.isEmpty() ? null : LocalDateTime.parse(time, FieldCheck.TIME);
            } catch (DateTimeException e) {
                faults.add(new FieldFault(field, "time-form", time));
                return null;
            }
        }

        private String text(String name) {
            JsonNode node = fields.path(name);
            boolean readable = node.getNodeType() == JsonNodeType.STRING || node.isNumber();
            if (!readable && !node.isMissingNode() && !node.isNull()) {
                faults.add(new FieldFault(0, "not-text", name));
            }
            return readable ? node.asString() : "";
        }
    }
}
