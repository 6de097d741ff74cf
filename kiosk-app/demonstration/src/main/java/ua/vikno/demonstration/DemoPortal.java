package ua.vikno.demonstration;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import ua.vikno.portal.api.common.Dwelling;

/** What a demonstration's portal tells that a real one never would: accounts and their control codes. */
final class DemoPortal {
    static final String KIOSK = "demo-kiosk";
    static final String KEY = "vikno-demonstration-kiosk-key";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI address;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    DemoPortal(URI address) {
        this.address = address;
    }

    /** An invented account; {@code controlCode} is what the paper bill would say. */
    record Known(String account, String provider, Dwelling dwelling, String payer, String controlCode) {}

    /** The first accounts of the city. */
    List<Known> accounts() throws IOException, InterruptedException {
        return get("");
    }

    /** @param number as printed; spaces, dashes and look-alike letters do not matter */
    Optional<Known> find(String number) throws IOException, InterruptedException {
        return get("?number=" + URLEncoder.encode(number, StandardCharsets.UTF_8)).stream()
                .findFirst();
    }

    private List<Known> get(String query) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(address.resolve("/api/v1/demonstration/accounts" + query))
                        .header("Authorization", "Bearer " + KIOSK + "." + KEY)
                        .timeout(PATIENCE)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("the portal tells no demonstration accounts: status " + answer.statusCode());
        }
        return JsonMapper.shared().readValue(answer.body(), new TypeReference<List<Known>>() {});
    }
}
