package ua.vikno.portal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever has no key is told health, the contract, enrolment and whether a kiosk is genuine, however the path is spelt (H2). */
class KeylessTest {
    private static final Set<String> OPEN = Set.of(
            "GET /api/v1/health",
            "GET /openapi.yaml",
            "GET /api/v1/enrolment",
            "POST /api/v1/enrolment",
            "GET /genuine/x");
    /** Put in front of a path's first letter, its rest behind. */
    private static final List<String> PREFIXES =
            List.of("//", "/./", "/x/../", "/%2e/", "/%2E%2e/", "/;/", "/x;/../", "/%5c../");

    @RegisterExtension
    static final DemonstrationPortal PORTAL = new DemonstrationPortal();

    @Test
    void everyMappedEndpointNeedsAKeyInEverySpelling() throws Exception {
        Set<String> answered = new TreeSet<>();
        int asked = 0;
        for (String endpoint : PORTAL.get().endpoints()) {
            String method = endpoint.substring(0, endpoint.indexOf(' '));
            String path = endpoint.substring(endpoint.indexOf(' ') + 1).replaceAll("\\{[^}]*}", "x");
            for (String spelling : spellings(path)) {
                int status = ask(method, spelling).statusCode();
                asked++;
                if (status != 400 && status != 401) {
                    answered.add(method + " " + spelling);
                }
            }
        }
        answered.remove("GET /api/v1/demonstration/accounts");

        assertThat(answered).isEqualTo(OPEN);
        assertThat(asked).isGreaterThan(10 * 15);
    }

    @Test
    void whatEveryAnswerSaysToABrowserStandsOnRefusalsToo() throws Exception {
        for (String path : List.of("/openapi.yaml", "/api/v1/city", "/api;/v1/city", "/nothing", "/api/v1/%5c")) {
            assertThat(ask("GET", path).headers().map())
                    .as(path)
                    .containsEntry("X-Content-Type-Options", List.of("nosniff"))
                    .containsEntry("Cache-Control", List.of("no-store"))
                    .containsKey("Content-Security-Policy");
        }
    }

    private static List<String> spellings(String path) {
        String first = path.substring(0, 2);
        String rest = path.substring(2);
        List<String> spellings = new ArrayList<>();
        spellings.add(path);
        spellings.add("/%" + Integer.toHexString(path.charAt(1)) + rest);
        spellings.add("/%" + Integer.toHexString(path.charAt(1) - 32) + rest);
        spellings.add(first.toUpperCase(Locale.ROOT) + rest);
        spellings.add(path + ";x=1");
        spellings.add(path + "/");
        spellings.add(path.replaceFirst("(?<=.)/|$", ";/"));
        spellings.add(path.replaceFirst("(?<=.)/|$", "//"));
        spellings.add(path.replaceFirst("(?<=.)/|$", "%2f"));
        PREFIXES.forEach(prefix -> spellings.add(prefix + path.substring(1)));
        return spellings;
    }

    private static HttpResponse<String> ask(String method, String path) throws Exception {
        URI address = PORTAL.get().address();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"))
                .header("Content-Type", "application/json")
                .build();
        return PORTAL.get().http().send(request, BodyHandlers.ofString());
    }
}
