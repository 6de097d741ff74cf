package ua.vikno.portal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class MappedOperationsTest {
    @TempDir
    Path directory;

    @Test
    void portalAnswersWhatTheContractNamesAndNothingElse() throws Exception {
        String database = "jdbc:sqlite:" + directory.resolve("portal.db");
        try (TestedPortal portal = TestedPortal.start(database)) {
            Set<String> endpoints = portal.endpoints();
            // The administrator's pages are for people: no other city's portal has to have them.
            assertThat(endpoints.removeIf(endpoint -> endpoint.contains(" /admin")))
                    .isTrue();
            assertThat(endpoints).isEqualTo(named(portal)).hasSizeGreaterThan(15);
        }
    }

    private static Set<String> named(TestedPortal portal) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(portal.address().resolve("/openapi.yaml"))
                .build();
        String document = portal.http().send(request, BodyHandlers.ofString()).body();
        Map<String, Map<String, Map<String, Object>>> whole =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(document);
        Set<String> named = new TreeSet<>();
        whole.getOrDefault("paths", Map.of())
                .forEach((path, operations) ->
                        operations.keySet().forEach(method -> named.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        return named;
    }
}
