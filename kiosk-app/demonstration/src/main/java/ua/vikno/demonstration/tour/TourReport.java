package ua.vikno.demonstration.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.portal.api.billing.Bill;
import ua.vikno.portal.api.billing.Line;
import ua.vikno.portal.api.billing.Statement;
import ua.vikno.portal.api.common.Dwelling;

/** What came of a tour. */
public final class TourReport {
    private final VisitRecord record;
    private final Map<String, Screen> screens;

    TourReport(
            Resident resident,
            Statement statement,
            Bill bill,
            PaperCollector papers,
            Map<String, Screen> screens,
            List<VisitRecord.Shot> shots,
            Map<String, Double> durations) {
        Dwelling dwelling = statement.dwelling();
        this.screens = screens;
        record = new VisitRecord(
                resident.city(),
                statement.period().toString(),
                resident.account(),
                dwelling.street() + "|" + dwelling.house() + "|" + dwelling.flat(),
                statement.due(),
                statement.lines().stream().map(TourReport::line).toList(),
                bill.orders().stream()
                        .map(order -> new VisitRecord.Chosen(order.provider(), order.amount()))
                        .toList(),
                papers.documents(),
                papers.qr(),
                shots,
                resident.code(),
                durations);
    }

    /** Every screen of the visit, by id, in the order in which they came. */
    public Map<String, Screen> screens() {
        return screens;
    }

    /** Writes {@code visit.json}. */
    public void write(Path out) throws IOException {
        JsonMapper json = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .disable(tools.jackson.databind.MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .build();
        Files.write(out.resolve("visit.json"), json.writeValueAsBytes(record));
    }

    private static VisitRecord.ChargeLine line(Line line) {
        return new VisitRecord.ChargeLine(
                line.provider(),
                line.service(),
                line.account(),
                line.tariff() == null ? null : line.tariff().toPlainString(),
                line.quantity() == null ? null : line.quantity().toPlainString(),
                line.figures());
    }
}
