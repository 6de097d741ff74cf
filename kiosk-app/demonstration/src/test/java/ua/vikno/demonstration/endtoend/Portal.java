package ua.vikno.demonstration.endtoend;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import ua.vikno.portal.PortalMain;

/** A reference portal with demonstration registers on a port of its own. */
record Portal(ConfigurableApplicationContext context, URI address, Path database) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static Portal start(Path directory, String... more) {
        Path database = directory.resolve("portal.db");
        List<String> options =
                new ArrayList<>(List.of("--port=0", "--registers=demo", "--database=jdbc:sqlite:" + database));
        options.addAll(List.of(more));
        ConfigurableApplicationContext context = PortalMain.start(options.toArray(String[]::new));
        return new Portal(context, URI.create("http://127.0.0.1:" + PortalMain.port(context)), database);
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

    /** How many sessions residents have left open. */
    int openSessions() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement count = connection.createStatement();
                ResultSet rows = count.executeQuery("select count(*) from open_session")) {
            return rows.getInt(1);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
