package ua.vikno.kiosk.runtime.portal;

import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the kiosk reads JSON: unknown properties of a newer portal are ignored. Buffers are not reused: a pool would keep
 * what a resident sent until another request happens to overwrite it.
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
