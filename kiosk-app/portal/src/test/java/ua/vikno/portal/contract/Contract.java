package ua.vikno.portal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Calls a portal, as the published contract says, and holds every answer against it. */
final class Contract {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI portal;
    private final JsonNode document;
    private final HttpClient client;
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Set<String> called = new TreeSet<>();

    /** An answer that kept the contract. */
    record Answer(int status, JsonNode body, HttpResponse<String> http) {
        String problem() {
            return body.path("type").asString("").replace("urn:vikno:problem:", "");
        }
    }

    Contract(URI portal, HttpClient client) throws Exception {
        this.portal = portal;
        this.client = client;
        HttpResponse<String> yaml = client.send(
                HttpRequest.newBuilder(portal.resolve("/openapi.yaml")).build(), HttpResponse.BodyHandlers.ofString());
        Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml.body());
        this.document = JSON.valueToTree(loaded);
        called.add("contract");
    }

    URI portal() {
        return portal;
    }

    Answer call(String method, String path, @Nullable String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(portal.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> http = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        JsonNode answer = http.body().isEmpty() ? JSON.nullNode() : content(http);
        check(method, path, http, answer);
        return new Answer(http.statusCode(), answer, http);
    }

    private static JsonNode content(HttpResponse<String> http) {
        boolean plain = http.headers().firstValue("Content-Type").orElse("").startsWith("text/plain");
        return plain ? JSON.valueToTree(http.body()) : JSON.readTree(http.body());
    }

    /** What is published and needs no parameter. */
    List<String> lists() {
        return document.path("paths").properties().stream()
                .filter(path -> path.getValue().at("/get/tags/0").asString("").equals("published"))
                .filter(path -> !path.getValue().path("get").has("parameters"))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Operations of the document that nobody called. */
    Set<String> uncalled() {
        Set<String> uncalled = new TreeSet<>();
        document.path("paths")
                .forEach(path -> path.forEach(
                        operation -> uncalled.add(operation.path("operationId").asString())));
        uncalled.removeAll(called);
        return uncalled;
    }

    private void check(String method, String path, HttpResponse<String> http, JsonNode answer) {
        JsonNode operation = operation(method, path);
        if (operation == null) {
            assertThat(http.statusCode())
                    .as("%s %s is not in the contract", method, path)
                    .isGreaterThanOrEqualTo(400);
            valid(document.at("/components/schemas/Problem"), answer, path);
            return;
        }
        called.add(operation.path("operationId").asString());
        JsonNode responses = operation.path("responses");
        JsonNode response = responses.path(String.valueOf(http.statusCode()));
        response = response.isMissingNode() ? responses.path("default") : response;
        assertThat(response.isMissingNode())
                .as("%s %s may answer %s", method, path, http.statusCode())
                .isFalse();
        if (response.has("$ref")) {
            response = document.at(response.path("$ref").asString().substring(1));
        }
        if (!response.has("content")) {
            assertThat(answer.isNull()).isTrue();
            return;
        }
        String type = http.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        JsonNode content = response.path("content").path(type);
        assertThat(content.isMissingNode())
                .as("%s %s may answer as %s", method, path, type)
                .isFalse();
        valid(content.path("schema"), answer, path);
    }

    private void valid(JsonNode schema, JsonNode answer, String path) {
        ObjectNode whole = (ObjectNode) schema.deepCopy();
        whole.set("components", document.path("components"));
        assertThat(schemas.getSchema(whole).validate(answer))
                .as(path + " " + answer)
                .isEmpty();
    }

    private @Nullable JsonNode operation(String method, String path) {
        String[] parts = path.replaceAll("\\?.*", "").split("/", -1);
        for (String template : document.path("paths").propertyNames()) {
            String[] wanted = template.split("/", -1);
            boolean fits = wanted.length == parts.length;
            for (int i = 0; fits && i < parts.length; i++) {
                fits = wanted[i].startsWith("{")
                        || wanted[i].equals(URLDecoder.decode(parts[i], StandardCharsets.UTF_8));
            }
            JsonNode operation = document.path("paths").path(template).path(method.toLowerCase(Locale.ROOT));
            if (fits && !operation.isMissingNode()) {
                return operation;
            }
        }
        return null;
    }
}
