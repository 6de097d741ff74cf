package ua.vikno.kiosk.runtime.portal;

import tools.jackson.databind.json.JsonMapper;

/** How the kiosk reads JSON: unknown properties are a newer portal's business. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static JsonMapper mapper() {
        return MAPPER;
    }
}
