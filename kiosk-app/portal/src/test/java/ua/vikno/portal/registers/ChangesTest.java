package ua.vikno.portal.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From which change on a register is held, from both sides. */
class ChangesTest {
    @RegisterExtension
    final OpenPortal portal = new OpenPortal();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // accounts, kopecks charged and owed by each; before and after
                "10, 100, 500, 9, 100, 500, -",
                "10, 100, 500, 8, 100, 500, accounts 10 before; 8 after",
                "9, 100, 500, 1, 100, 500, -",
                "10, 100, 500, 10, 999, 500, -",
                "10, 100, 500, 10, 1000, 500, charged 10.00 before; 100.00 after",
                "10, 100, 500, 10, 100, 4999, -",
                "10, 100, 500, 10, 100, 5000, owed 50.00 before; 500.00 after",
                "10, 100, 500, 10, 100, 51, -",
                "10, 100, 500, 10, 100, 50, owed 50.00 before; 5.00 after",
                "10, 0, 0, 10, 1000, 5000, -"
            })
    void figuresOfTheSameMonth(
            int accounts, long charged, long owed, int accountsAfter, long chargedAfter, long owedAfter, String told) {
        portal.get().take("water.csv", register("2026-01", accounts, charged, owed));

        FileReport report =
                portal.get().send("water.csv", register("2026-01", accountsAfter, chargedAfter, owedAfter), "");

        assertThat(changes(report)).isEqualTo(told == null ? List.of() : List.of("2026-01 " + told.replace(';', ',')));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-02, -",
                "2026-03, 2026-03 is ahead of 2026-02",
                "2025-01, -",
                "2024-12, 2024-12 is long before 2026-01"
            })
    void monthsAfterThatOfJanuary(String period, String told) {
        portal.get().take("water.csv", register("2026-01", 10, 100, 500));

        assertThat(changes(portal.get().send("water.csv", register(period, 10, 100, 500), "")))
                .isEqualTo(told == null ? List.of() : List.of(told));
    }

    private static List<String> changes(FileReport report) {
        assertThat(report.faults()).isEmpty();
        return report.changes().stream()
                .map(change -> change.reason().replace("changes-much: ", ""))
                .toList();
    }

    private static byte[] register(String period, int accounts, long charged, long owed) {
        StringBuilder text = new StringBuilder(
                "period,account,street,house,flat,surname,name,patronymic,area_m2,residents,"
                        + "service,unit,tariff,quantity,opening,accrued,benefit,subsidy,recalculated,penalty,paid,closing\r\n");
        for (int i = 1; i <= accounts; i++) {
            text.append(
                    "%s,%d,вул. Шевченка,12,%d,Бондар,Олена,Іванівна,50.0,2,cold-water,м3,10.00,1,%s,%s,0.00,0.00,0.00,0.00,0.00,%s\r\n"
                            .formatted(period, 10_000_000 + i, i, sum(owed - charged), sum(charged), sum(owed)));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String sum(long kopecks) {
        return String.format(
                Locale.ROOT, "%s%d.%02d", kopecks < 0 ? "-" : "", Math.abs(kopecks) / 100, Math.abs(kopecks) % 100);
    }
}
