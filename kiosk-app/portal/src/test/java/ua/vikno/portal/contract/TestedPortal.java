package ua.vikno.portal.contract;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;
import ua.vikno.portal.PortalMain;
import ua.vikno.portal.access.Callers;
import ua.vikno.portal.api.PortalApi;
import ua.vikno.portal.store.Database;

/** A portal in this process, asked over HTTP as a demonstration's kiosk and operator, and looked at in its database. */
record TestedPortal(ConfigurableApplicationContext context, URI address, PortalApi api, HttpClient http)
        implements AutoCloseable {
    static final String KIOSK = "Bearer " + Callers.DEMO_KIOSK + "." + Callers.DEMO_KIOSK_KEY;
    static final String OPERATOR = "Bearer " + Callers.DEMO_OPERATOR + "." + Callers.DEMO_OPERATOR_KEY;

    static TestedPortal start(String database, String... options) {
        ConfigurableApplicationContext context =
                PortalMain.start(Stream.concat(Stream.of("--port=0", "--database=" + database), Arrays.stream(options))
                        .toArray(String[]::new));
        URI address = URI.create("http://127.0.0.1:" + PortalMain.port(context));
        return new TestedPortal(context, address, api(address), HttpClient.newHttpClient());
    }

    /** A client of the contract. */
    static PortalApi api(URI address) {
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(RestClient.builder()
                        .baseUrl(address.toString())
                        .defaultHeader("Authorization", KIOSK)
                        .build()))
                .build()
                .createClient(PortalApi.class);
    }

    String get(String path) throws IOException, InterruptedException {
        return http.send(request(path).header("Authorization", KIOSK).build(), BodyHandlers.ofString())
                .body();
    }

    /** Sends a register; returns the status. */
    int put(String form, byte[] content) throws IOException, InterruptedException {
        HttpRequest request = request("/api/v1/registers/" + form)
                .header("Authorization", OPERATOR)
                .PUT(BodyPublishers.ofByteArray(content))
                .build();
        return http.send(request, BodyHandlers.ofString()).statusCode();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(60));
    }

    /** What it answers, such as {@code GET /api/v1/health}. */
    Set<String> endpoints() {
        Set<String> mapped = new TreeSet<>();
        context.getBean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues()
                        .forEach(path -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> mapped.add(method + " " + path))));
        return mapped;
    }

    void sql(String statement) {
        context.getBean(Database.class).client().sql(statement).update();
    }

    long number(String query) {
        return context.getBean(Database.class)
                .client()
                .sql(query)
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        context.close();
        http.close();
    }

    /** The type of the problem that a call is refused with, without its prefix; {@code none} when it is not. */
    static String problemOf(Callable<?> call) {
        RestClientResponseException refusal = catchThrowableOfType(RestClientResponseException.class, call::call);
        return refusal == null
                ? "none"
                : JsonMapper.builder()
                        .build()
                        .readTree(refusal.getResponseBodyAsString())
                        .path("type")
                        .asString()
                        .replace("urn:vikno:problem:", "");
    }
}
