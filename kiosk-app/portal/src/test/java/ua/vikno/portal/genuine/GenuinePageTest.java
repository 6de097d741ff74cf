package ua.vikno.portal.genuine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenuinePageTest {
    private final GenuinePage page = new GenuinePage();

    @ParameterizedTest
    @ValueSource(strings = {"uk", "en", "hu"})
    void everyVerdictIsWholeInEveryLanguage(String language) {
        for (Verdict.Why why : Verdict.Why.values()) {
            assertThat(page.of(new Verdict.NotGenuine(why), language))
                    .as(why + " " + language)
                    .contains("class=\"bad\"")
                    .doesNotContainPattern("\\{[a-z]+}");
        }
        assertThat(page.of(new Verdict.Genuine("k", "", Instant.EPOCH, "1.2", "a".repeat(64)), language))
                .contains("class=\"good\"", "<dd>—</dd>")
                .doesNotContainPattern("\\{[a-z]+}");
        for (String waiting : List.of(page.tooOften(language), page.away(language))) {
            assertThat(waiting).contains("class=\"wait\"").doesNotContainPattern("\\{[a-z]+}");
        }
    }

    @Test
    void whatThePlaceSaysCannotBecomeAPartOfThePage() {
        String place = "<script>{rest}\"&";
        assertThat(page.of(new Verdict.Genuine("k", place, Instant.EPOCH, "1.2", "a".repeat(64)), "en"))
                .contains("<dd>&lt;script&gt;&#123;rest}&quot;&amp;</dd>")
                .doesNotContain("<script>");
    }
}
