package ua.vikno.demonstration.tour;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.billing.Figures;
import ua.vikno.portal.api.common.Money;

/**
 * {@code visit.json}: a visit for machines. Money as decimal strings.
 *
 * @param dwelling {@code street|house|flat}
 * @param secondFactor what opened the account; of an invented resident
 * @param durations seconds by stretch of the visit
 */
record VisitRecord(
        String city,
        String period,
        String account,
        String dwelling,
        Money due,
        List<ChargeLine> lines,
        List<Chosen> chosen,
        List<Document> documents,
        List<Qr> qr,
        List<Shot> screens,
        @JsonProperty("second_factor") String secondFactor,
        Map<String, Double> durations) {

    record ChargeLine(
            String provider,
            String service,
            String account,
            @Nullable String tariff,
            @Nullable String quantity,
            @JsonUnwrapped Figures figures) {}

    record Chosen(String provider, Money amount) {}

    /** @param outcome as the printer told it */
    record Document(String kind, @Nullable String file, int pages, String outcome) {}

    record Qr(String provider, String text) {}

    /** @param seconds since the visit began */
    record Shot(String id, String file, double seconds) {}
}
