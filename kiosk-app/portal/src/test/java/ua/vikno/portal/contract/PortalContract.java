package ua.vikno.portal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import ua.vikno.portal.PortalMain;

/** Every operation of the contract over real HTTP, in good and in bad, on one kind of database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PortalContract
        implements PublishedContract,
                IdentityContract,
                BillingContract,
                FleetContract,
                HeartbeatContract,
                TrialContract,
                RefusalContract {
    /**
     * A portal without a certificate authority does not offer the first three, and the last is a page for people: the tests of
     * the enrolment and GenuinePageTest call them.
     */
    private static final List<String> CALLED_ELSEWHERE = List.of("authority", "enrol", "renew", "genuine");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private ConfigurableApplicationContext portal;
    private Contract contract;
    private List<JsonNode> accounts = List.of();

    /** A JDBC address of an empty database. */
    abstract String database() throws Exception;

    @BeforeAll
    void start() throws Exception {
        portal = PortalMain.start(
                "--registers=demo",
                "--port=0",
                "--previews-per-minute=1000",
                "--services=" + services(),
                "--database=" + database());
        contract = new Contract(URI.create("http://127.0.0.1:" + PortalMain.port(portal)), http);
        accounts = new ArrayList<>();
        contract.call("GET", "/api/v1/demonstration/accounts", null).body().forEach(accounts::add);
    }

    @AfterAll
    void everyOperationWasCalled() {
        portal.close();
        http.close();
        assertThat(contract.uncalled()).containsExactlyInAnyOrderElementsOf(CALLED_ELSEWHERE);
    }

    @Override
    public Contract contract() {
        return contract;
    }

    @Override
    public List<JsonNode> accounts() {
        return accounts;
    }

    /** The sample: a page with everything, a page with the least, a built-in tile renamed and one hidden. */
    private static Path services() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(PortalContract.class.getResource("services.yaml"))
                .toURI());
    }
}
