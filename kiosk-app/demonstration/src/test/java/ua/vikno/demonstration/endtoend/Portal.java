package ua.vikno.demonstration.endtoend;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import ua.vikno.portal.PortalMain;

/** A reference portal with demonstration registers on a port of its own. */
record Portal(ConfigurableApplicationContext context, URI address) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static Portal start(Path directory, String... more) {
        List<String> options = new ArrayList<>(
                List.of("--port=0", "--registers=demo", "--database=jdbc:sqlite:" + directory.resolve("portal.db")));
        options.addAll(List.of(more));
        ConfigurableApplicationContext context = PortalMain.start(options.toArray(String[]::new));
        return new Portal(context, URI.create("http://127.0.0.1:" + PortalMain.port(context)));
    }

    /** One of its invented accounts: {@code account}, {@code payer}, {@code controlCode}. */
    JsonNode account(int index) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(address.resolve("/api/v1/demonstration/accounts"))
                            .header("Authorization", "Bearer demo-kiosk.vikno-demonstration-kiosk-key")
                            .timeout(PATIENCE)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            return JsonMapper.shared().readTree(answer.body()).path(index);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
