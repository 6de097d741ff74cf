package ua.vikno.kiosk.runtime.portal;

import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the kiosk reads JSON: unknown properties are a newer portal's business. Buffers are not reused: a pool would keep
 * what a resident sent until somebody else's request happens to write over it.
 */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                    .build())
            .build();

    private Json() {}

    static JsonMapper mapper() {
        return MAPPER;
    }
}
