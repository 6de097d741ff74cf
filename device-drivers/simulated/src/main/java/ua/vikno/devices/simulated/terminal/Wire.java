package ua.vikno.devices.simulated.terminal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The terminal's side of the protocol's JSON. */
final class Wire {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Wire() {}

    /** @param params flat */
    record Request(String method, Map<String, String> params) {
        String param(String name) {
            return params.getOrDefault(name, "");
        }
    }

    static Request read(byte[] bytes) throws IOException {
        Map<String, String> params = new HashMap<>();
        String method = "";
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token.isScalarValue() && json.currentName() != null) {
                    if (json.currentName().equals("method")) {
                        method = json.getString();
                    } else {
                        params.put(json.currentName(), json.getString());
                    }
                }
            }
        } catch (JacksonException e) {
            throw new IOException("no JSON", e);
        }
        return new Request(method, params);
    }

    static byte[] answer(String method, Map<String, String> params, boolean error, String description) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("method", method);
            json.writeNumberProperty("step", 0);
            json.writeObjectPropertyStart("params");
            params.forEach(json::writeStringProperty);
            json.writeEndObject();
            json.writeBooleanProperty("error", error);
            json.writeStringProperty("errorDescription", description);
            json.writeEndObject();
        }
        out.write(0);
        return out.toByteArray();
    }
}
