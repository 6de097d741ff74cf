package ua.vikno.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.HttpExchange;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import ua.vikno.portal.api.common.Headers;
import ua.vikno.portal.api.common.Submission;
import ua.vikno.portal.api.enrolment.EnrolmentApi;

/** Compares the interfaces of the contract with its OpenAPI files, both ways: neither has an operation more. */
class ContractTest {
    /** Who provides data and who runs the portal use these; a kiosk does not, so that no interface has them. */
    private static final List<String> TAGS_WITHOUT_INTERFACE = List.of("exchange", "operation", "service");

    static Stream<Class<?>> mechanisms() {
        // What enrols has no identity yet, so the interface of a kiosk that has one does not hold it.
        return Stream.concat(Arrays.stream(PortalApi.class.getInterfaces()), Stream.of(EnrolmentApi.class));
    }

    @ParameterizedTest
    @MethodSource("mechanisms")
    void interfaceAndFileHoldTheSameOperations(Class<?> mechanism) throws IOException {
        assertThat(operationsOf(mechanism)).isEqualTo(operationsOf(tag(mechanism)));
    }

    @Test
    void everyTagIsAMechanismAndEveryMechanismATag() throws IOException {
        Set<String> tags = new TreeSet<>(TAGS_WITHOUT_INTERFACE);
        mechanisms().map(ContractTest::tag).forEach(tags::add);

        assertThat(new TreeSet<>(list(read("/openapi.yaml").get("tags"))
                        .map(t -> text(t, "name"))
                        .toList()))
                .isEqualTo(tags);
        assertThat(PortalApi.class.getDeclaredMethods()).isEmpty();
    }

    @Test
    void operationsThatTakeAnIdempotencyKeyAreMarkedAsSubmissions() {
        assertThat(mechanisms().flatMap(m -> Arrays.stream(m.getMethods())))
                .isNotEmpty()
                .allSatisfy(method -> assertThat(method.isAnnotationPresent(Submission.class))
                        .as(method.getName())
                        .isEqualTo(Arrays.stream(method.getParameters())
                                .map(p -> p.getAnnotation(RequestHeader.class))
                                .anyMatch(h -> h != null && h.value().equals(Headers.IDEMPOTENCY_KEY))));
    }

    private static String tag(Class<?> mechanism) {
        String name = mechanism.getSimpleName();
        assertThat(name).endsWith("Api");
        String tag = name.substring(0, name.length() - 3).toLowerCase(Locale.ROOT);
        assertThat(mechanism.getPackageName()).isEqualTo("ua.vikno.portal.api." + tag);
        return tag;
    }

    /** {@code GET /api/v1/city city [parameter…]} for each method. */
    private static Set<String> operationsOf(Class<?> mechanism) {
        String root = Objects.requireNonNull(mechanism.getAnnotation(HttpExchange.class))
                .value();
        Set<String> operations = new TreeSet<>();
        for (Method method : mechanism.getDeclaredMethods()) {
            HttpExchange exchange =
                    Objects.requireNonNull(AnnotatedElementUtils.findMergedAnnotation(method, HttpExchange.class));
            TreeSet<String> parameters = new TreeSet<>();
            for (Parameter parameter : method.getParameters()) {
                parameters.add(parameter(parameter));
            }
            operations.add(exchange.method() + " " + root + exchange.url() + " " + method.getName() + " " + parameters);
        }
        return operations;
    }

    private static String parameter(Parameter parameter) {
        RequestHeader header = parameter.getAnnotation(RequestHeader.class);
        PathVariable path = parameter.getAnnotation(PathVariable.class);
        RequestParam query = parameter.getAnnotation(RequestParam.class);
        if (header != null) {
            return "header " + header.value();
        }
        if (path != null) {
            return "path " + path.value();
        }
        if (query != null) {
            return "query " + query.value();
        }
        assertThat(parameter.isAnnotationPresent(RequestBody.class))
                .as(parameter.toString())
                .isTrue();
        return "body " + parameter.getType().getSimpleName();
    }

    private static Set<String> operationsOf(String tag) throws IOException {
        Set<String> operations = new TreeSet<>();
        map(read("/openapi/" + tag + ".yaml").get("paths"))
                .forEach((path, item) -> map(item).forEach((method, value) -> {
                    Map<String, Object> operation = map(value);
                    assertThat(operation.get("tags")).as(path).isEqualTo(List.of(tag));
                    operations.add(method.toUpperCase(Locale.ROOT) + " " + path + " " + text(operation, "operationId")
                            + " " + parameters(operation));
                }));
        return operations;
    }

    private static Set<String> parameters(Map<String, Object> operation) {
        Set<String> parameters = new TreeSet<>();
        list(operation.getOrDefault("parameters", List.of()))
                .map(ContractTest::resolved)
                .forEach(p -> parameters.add(text(p, "in") + " " + text(p, "name")));
        Object body = operation.get("requestBody");
        if (body != null) {
            Map<String, Object> content = map(map(body).get("content"));
            String schema = text(map(map(content.get("application/json")).get("schema")), "$ref");
            parameters.add("body " + schema.substring(schema.lastIndexOf('/') + 1));
        }
        return parameters;
    }

    private static Map<String, Object> resolved(Object parameter) {
        Map<String, Object> given = map(parameter);
        if (!given.containsKey("$ref")) {
            return given;
        }
        String[] reference = text(given, "$ref").split("#/", -1);
        try {
            Map<String, Object> node = read("/openapi/" + reference[0]);
            for (String step : reference[1].split("/", -1)) {
                node = map(node.get(step));
            }
            return node;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> read(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(PortalApi.class.getResourceAsStream(resource), resource)) {
            return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        }
    }

    private static Stream<Object> list(@Nullable Object node) {
        return ((List<?>) Objects.requireNonNull(node)).stream().map(Object.class::cast);
    }

    private static String text(@Nullable Object node, String key) {
        return Objects.requireNonNull(map(node).get(key), key).toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object node) {
        return (Map<String, Object>) Objects.requireNonNull(node);
    }
}
