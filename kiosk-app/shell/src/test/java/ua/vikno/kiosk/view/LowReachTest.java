package ua.vikno.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ua.vikno.devices.testing.Needs;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Screen.Table.Row;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.view.theme.PanelGeometry;

/** From a wheelchair with low vision: the largest letters, everything to touch in the lower half of the panel. */
@Tag(Needs.DISPLAY)
class LowReachTest {
    private final Probe probe = new Probe(PanelGeometry.portrait());

    @ParameterizedTest
    @EnumSource(Language.class)
    void fourServicesTakeTwoPagesAndNotFive(Language language) {
        Screen.Table bill = Samples.table();
        List<Row> four = new ArrayList<>();
        for (Row row : bill.rows().subList(0, 4)) {
            four.add(new Row(row.id(), row.icon(), Words.verbatim("Опалення"), row.detail(), row.value(), null, true));
        }
        assertThat(rows(new Screen.Table(bill.frame(), four, bill.total()), language))
                .as("rows of each page")
                .containsExactly(3, 1);
    }

    /** Long names and a warning. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aPageWithRoomHasMoreThanOneRow(Language language) {
        assertThat(rows(Samples.table(), language).getFirst()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void aPageWithRoomHasMoreThanOneEntryToReview() {
        assertThat(rows(Samples.review(), Language.UKRAINIAN).getFirst()).isGreaterThanOrEqualTo(2);
    }

    /** How many rows each page has, from the first page round to it again. */
    private List<Integer> rows(Screen screen, Language language) {
        probe.show(
                screen,
                Settings.DEFAULT.with(language).with(Settings.TextSize.LARGE).withLowReach(true));
        List<Integer> rows = new ArrayList<>();
        List<String> first = ids();
        do {
            rows.add((int)
                    ids().stream().filter(id -> id.matches("(row|entry):.*")).count());
            if (!probe.has(ActionBar.MORE)) {
                return rows;
            }
            probe.tap(ActionBar.MORE);
        } while (!ids().equals(first));
        return rows;
    }

    private List<String> ids() {
        return probe.targets().stream()
                .map(target -> Objects.toString(target.getId()))
                .toList();
    }
}
