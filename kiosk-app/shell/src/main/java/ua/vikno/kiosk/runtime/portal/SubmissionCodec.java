package ua.vikno.kiosk.runtime.portal;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import ua.vikno.kiosk.flow.ask.PortalCall.Submission;
import ua.vikno.kiosk.flow.ask.PortalCall.Submission.Operation;

/**
 * Writes a submission to bytes and reads it back: JSON with a format version, the operation's name and the record
 * itself. The bytes are personal and must be encrypted where they are kept.
 */
final class SubmissionCodec {
    /** The longest submission in bytes; a bill of 100 services is below 10 kB. */
    static final int LIMIT = 64 * 1024;

    private static final int VERSION = 1;
    private static final JsonMapper STRICT = Json.mapper()
            .rebuild()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private SubmissionCodec() {}

    /** What bytes turned out to be. */
    sealed interface Reading {
        record Read(Submission<?> submission) implements Reading {}

        record Unreadable(Reason reason) implements Reading {}

        enum Reason {
            TOO_LARGE,
            /** Not JSON, or something of the record is missing or unknown. */
            MALFORMED,
            /** Written by a newer or a long forgotten kiosk. */
            OTHER_VERSION,
            UNKNOWN_OPERATION
        }
    }

    /** @return empty when it is longer than {@link #LIMIT} */
    static Optional<byte[]> write(Submission<?> submission) {
        ObjectNode whole = STRICT.createObjectNode();
        whole.put("version", VERSION);
        whole.put("operation", submission.operation().name());
        whole.set("submission", STRICT.valueToTree(submission));
        byte[] bytes = STRICT.writeValueAsBytes(whole);
        return bytes.length > LIMIT ? Optional.empty() : Optional.of(bytes);
    }

    static Reading read(byte[] bytes) {
        if (bytes.length > LIMIT) {
            return new Reading.Unreadable(Reading.Reason.TOO_LARGE);
        }
        try {
            JsonNode whole = STRICT.readTree(bytes);
            if (whole.path("version").asInt(0) != VERSION) {
                return new Reading.Unreadable(
                        whole.has("version") ? Reading.Reason.OTHER_VERSION : Reading.Reason.MALFORMED);
            }
            Operation operation = operation(whole.path("operation").asString(""));
            return operation == null
                    ? new Reading.Unreadable(Reading.Reason.UNKNOWN_OPERATION)
                    : new Reading.Read(Wellformed.check(STRICT.treeToValue(whole.path("submission"), type(operation))));
        } catch (JacksonException | Wellformed.Violation e) {
            return new Reading.Unreadable(Reading.Reason.MALFORMED);
        }
    }

    private static @Nullable Operation operation(String name) {
        return Arrays.stream(Operation.values())
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Class<? extends Submission<?>> type(Operation operation) {
        return switch (operation) {
            case BILL -> Submission.Bill.class;
            case REGISTRATION -> Submission.Registration.class;
        };
    }
}
