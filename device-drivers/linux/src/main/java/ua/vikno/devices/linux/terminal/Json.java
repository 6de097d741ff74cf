package ua.vikno.devices.linux.terminal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Messages as JSON (RFC 8259) in UTF-8, read with limits because a terminal is not trusted. */
final class Json {
    private static final int DEEPEST = 8;
    private static final int MOST_PARAMS = 256;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(Frames.LONGEST)
                    .maxStringLength(Frames.LONGEST)
                    .maxNameLength(256)
                    .maxNumberLength(64)
                    .maxNestingDepth(DEEPEST)
                    .maxTokenCount(4096)
                    .build())
            .build();

    private Json() {}

    /** With {@code step} 0, as every operation of one pass has it. */
    static byte[] write(Message message) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("method", message.method());
            json.writeNumberProperty("step", 0);
            if (!message.params().isEmpty()) {
                json.writeObjectPropertyStart("params");
                new TreeMap<>(message.params()).forEach(json::writeStringProperty);
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    /** @throws IOException if this is no message */
    static Message read(byte[] bytes) throws IOException {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("a message is an object");
            }
            Message message = message(json);
            if (json.nextToken() != null) {
                throw new IOException("something follows the message");
            }
            return message;
        } catch (JacksonException e) {
            // Its text quotes the source, which may be personal.
            throw new IOException("no JSON: " + e.getClass().getSimpleName());
        }
    }

    private static Message message(JsonParser json) throws IOException {
        String method = "";
        Map<String, String> params = Map.of();
        boolean error = false;
        String description = "";
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_OBJECT && name.equals("params")) {
                params = params(json);
            } else if (value.isStructStart()) {
                json.skipChildren();
            } else if (name.equals("method")) {
                method = json.getString();
            } else if (name.equals("error")) {
                error = Boolean.parseBoolean(json.getString());
            } else if (name.startsWith("errorDe")) {
                // Also spelt errorDecsription and errorDescritption, in the protocol's own examples.
                description = json.getString();
            }
        }
        if (method.isEmpty()) {
            throw new IOException("a message without a method");
        }
        return new Message(method, params, error, description);
    }

    private static Map<String, String> params(JsonParser json) throws IOException {
        Map<String, String> params = new HashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value.isStructStart()) {
                json.skipChildren();
            } else if (value != JsonToken.VALUE_NULL) {
                params.put(name, json.getString());
            }
            if (params.size() > MOST_PARAMS) {
                throw new IOException("more than " + MOST_PARAMS + " parameters");
            }
        }
        return params;
    }
}
