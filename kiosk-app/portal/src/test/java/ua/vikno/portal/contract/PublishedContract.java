package ua.vikno.portal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import ua.vikno.portal.contract.Contract.Answer;

/** What anybody may know: the city, its providers, tariffs, tiles and addresses. */
interface PublishedContract extends ContractCalls {
    @Test
    default void healthAndPublishedFacts() throws Exception {
        assertThat(contract().call("GET", "/api/v1/health", null).status()).isEqualTo(200);
        assertThat(get("/api/v1/city").body().path("period").asString()).isEqualTo("2026-10");
        assertThat(get("/api/v1/providers").body().path(0).path("id").asString())
                .isEqualTo("water");
        assertThat(get("/api/v1/service-names").body().findValuesAsString("id")).contains("cold-water", "waste");
        assertThat(get("/api/v1/tariffs").body().findValuesAsString("serviceId"))
                .contains("cold-water", "heating");
        assertThat(get("/api/v1/tariffs").body().findValuesAsString("value"))
                .contains("29.052")
                .doesNotContain("62.40");
    }

    @Test
    default void everyPublishedListIsAsTheContractSays() throws Exception {
        assertThat(contract().lists()).contains("/api/v1/providers", "/api/v1/services");
        for (String path : contract().lists()) {
            assertThat(get(path).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    default void theCitysTilesArePublished() throws Exception {
        JsonNode services = get("/api/v1/services").body();

        assertThat(services.findValuesAsString("id"))
                .contains("registry-office", "news", "lost-papers", "bill", "register");
        assertThat(services.path(0).path("page").path("paragraphs").size()).isEqualTo(2);
    }

    @Test
    default void aListThatThePortalFillsIsAnsweredAndAnUnknownOneIsNot() throws Exception {
        JsonNode notices = get("/api/v1/lists/notices").body();

        assertThat(notices.path("id").asString()).isEqualTo("notices");
        assertThat(notices.path("items").isArray()).isTrue();
        assertThat(get("/api/v1/lists/nothing").status()).isEqualTo(404);
    }

    @Test
    default void theCitysPicturesAreFetchedByTheirNames() throws Exception {
        JsonNode pictures = get("/api/v1/pictures").body();
        JsonNode emblem = get("/api/v1/pictures/emblem").body();

        assertThat(pictures.findValuesAsString("id")).containsExactly("emblem", "picture");
        assertThat(emblem.path("sha256")).isEqualTo(pictures.path(0).path("sha256"));
        byte[] png = Base64.getDecoder().decode(emblem.path("png").asString());
        assertThat(Arrays.copyOf(png, 4)).isEqualTo(new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(png)))
                .isEqualTo(emblem.path("sha256").asString());
        assertThat(get("/api/v1/pictures/flag").status()).isEqualTo(404);
    }

    @Test
    default void addressesAreFoundStepByStep() throws Exception {
        assertThat(get("/api/v1/streets?part=" + ContractCalls.encoded("ЛУКЯНІВ"))
                        .body()
                        .path(0)
                        .asString())
                .isEqualTo("вул. Лук'янівська");
        JsonNode dwelling = accounts().stream()
                .map(account -> account.path("dwelling"))
                .filter(d -> d.path("house").asString().contains("/"))
                .findFirst()
                .orElseThrow();
        String street = "/api/v1/streets/"
                + ContractCalls.encoded(dwelling.path("street").asString()) + "/houses";

        assertThat(ContractCalls.texts(get(street).body()))
                .contains(dwelling.path("house").asString());
        assertThat(ContractCalls.texts(get(street + "/"
                                + ContractCalls.encoded(dwelling.path("house").asString()) + "/flats")
                        .body()))
                .contains(dwelling.path("flat").asString());
        Answer byAddress = post("/api/v1/previews", "{\"dwelling\":" + dwelling + "}");
        assertThat(byAddress.body().path("due").isNull()).isTrue();
    }
}
