package ua.vikno.portal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import ua.vikno.portal.api.common.Headers;
import ua.vikno.portal.contract.Contract.Answer;

/** Asks a portal as a demonstration's kiosk does; every answer is held against the contract. */
interface ContractCalls {
    Contract contract();

    /** What {@code GET /api/v1/demonstration/accounts} answered. */
    List<JsonNode> accounts();

    default Answer get(String path) throws Exception {
        return contract().call("GET", path, null, "Authorization", TestedPortal.KIOSK);
    }

    default Answer post(String path, String body) throws Exception {
        return contract().call("POST", path, body, "Authorization", TestedPortal.KIOSK);
    }

    default Answer in(String session, String method, String path, @Nullable String body, String... more)
            throws Exception {
        List<String> headers = new ArrayList<>(List.of("Authorization", TestedPortal.KIOSK, Headers.SESSION, session));
        headers.addAll(Arrays.asList(more));
        return contract().call(method, path, body, headers.toArray(String[]::new));
    }

    default Answer open(String method, String identifier, String secret) throws Exception {
        return post(
                "/api/v1/sessions",
                "{\"method\":\"%s\",\"identifier\":\"%s\",\"secret\":\"%s\"}".formatted(method, identifier, secret));
    }

    default String handle(JsonNode account) throws Exception {
        return post("/api/v1/previews", "{\"account\":" + account.path("account") + "}")
                .body()
                .path("handle")
                .asString();
    }

    default String session(JsonNode account) throws Exception {
        Answer opened = open(
                "CONTROL_CODE", handle(account), account.path("controlCode").asString());
        assertThat(opened.status()).isEqualTo(201);
        return token(opened);
    }

    static String token(Answer opened) {
        return opened.body().path("token").asString();
    }

    static String choice(String provider, String service, String amount) {
        return "{\"choices\":[{\"provider\":\"%s\",\"service\":\"%s\",\"amount\":\"%s\"}]}"
                .formatted(provider, service, amount);
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asString()));
        return texts;
    }

    static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
