package ua.vikno.documents.qr;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the command line prints. */
final class Json {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static JsonMapper mapper() {
        return MAPPER;
    }

    static List<Map<String, Object>> faults(List<FieldFault> faults) {
        return faults.stream().map(Json::fault).toList();
    }

    private static Map<String, Object> fault(FieldFault fault) {
        var object = new LinkedHashMap<String, Object>();
        object.put("field", fault.field());
        object.put("code", fault.code());
        object.put("detail", fault.detail());
        return object;
    }
}
