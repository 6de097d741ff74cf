package ua.vikno.portal.published;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ua.vikno.portal.api.published.PublishedService;
import ua.vikno.portal.city.CityDirectory;

/** That all lists have a source is seen by each portal that starts. */
class ListSourceTest {
    @Test
    void aListThatACityMayLeaveToThePortalAndNobodyFillsEndsTheStart() {
        assertThatThrownBy(() -> ListSource.byId(List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("notices");
    }

    @Test
    void aSourceThatTheCheckOfACityDoesNotKnowEndsTheStart() {
        List<ListSource> oneMore = Stream.concat(CityDirectory.FILLED.stream(), Stream.of("vacancies"))
                .<ListSource>map(Nothing::new)
                .toList();

        assertThatThrownBy(() -> ListSource.byId(oneMore))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("vacancies");
    }

    private record Nothing(String id) implements ListSource {
        @Override
        public @Nullable String source() {
            return null;
        }

        @Override
        public List<PublishedService.Item> items() {
            return List.of();
        }
    }
}
