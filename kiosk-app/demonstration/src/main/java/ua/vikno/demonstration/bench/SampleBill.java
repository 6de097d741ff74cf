package ua.vikno.demonstration.bench;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import ua.vikno.portal.api.billing.Bill;
import ua.vikno.portal.api.billing.Figure;
import ua.vikno.portal.api.billing.Figures;
import ua.vikno.portal.api.billing.Line;
import ua.vikno.portal.api.common.Dwelling;
import ua.vikno.portal.api.common.Money;
import ua.vikno.portal.api.common.Payee;

/** An everyday bill: four services of three payees. */
final class SampleBill {
    private static final YearMonth PERIOD = YearMonth.of(2026, 1);

    private SampleBill() {}

    static Bill everyday() {
        var lines = List.of(
                line("water", "cold-water", "10000000", "29.052", "7.345", "м³", 21339),
                line("water", "sewerage", "10000000", "11.40", "7.345", "м³", 8373),
                line("heat", "heating", "Т-454710/0", "18.60", "77.6", "м²", 144336),
                line("waste", "waste", "500000", "49.80", "3", "особа", 14940));
        var orders = List.of(
                order("water", "КП «Водоканал»", "UA213223130000026007233566001", 29712),
                order("heat", "КП «Теплоенерго»", "UA906543210000000260323012024", 144336),
                order("waste", "КП «Чисте місто»", "UA213223130000026007233566001", 14940));
        return new Bill(
                "260100004711",
                "402817",
                "260100004711402817",
                Instant.parse("2026-02-03T08:14:00Z"),
                "Павлоград",
                "Центр надання адміністративних послуг",
                new Dwelling("вул. Ґонти", "41а", "117"),
                "Щербань Ірина Григорівна",
                PERIOD,
                lines,
                Map.of("cold-water", "Холодна вода", "sewerage", "Водовідведення", "heating", "Опалення"),
                new Money(188988),
                orders,
                true);
    }

    private static Line line(
            String provider,
            String service,
            String account,
            String tariff,
            String quantity,
            String unit,
            long accrued) {
        return new Line(
                PERIOD,
                provider,
                service,
                account,
                new BigDecimal(tariff),
                new BigDecimal(quantity),
                unit,
                Figures.of(Map.of(Figure.ACCRUED, new Money(accrued))));
    }

    private static Bill.Order order(String provider, String name, String iban, long kopecks) {
        return new Bill.Order(
                provider,
                name,
                new Payee(name, iban, "12345678"),
                new Money(kopecks),
                "Комунальні послуги за 01.2026, вул. Ґонти, 41а, кв. 117",
                "260100004711-" + provider);
    }
}
