package ua.vikno.portal.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.vikno.devices.testing.Needs;
import ua.vikno.portal.contract.PostgresServer;
import ua.vikno.portal.registers.FileReport.Outcome;

/**
 * A load asks PostgreSQL for pages of keys by their index, though the tables were just filled: reading all 30,000 accounts of
 * 10,000 dwellings for each page, and comparing each with 800 keys, took 0.6 to 2 s a page.
 */
@Tag(Needs.DATABASE)
class LoadPlansTest {
    private static final int DWELLINGS = 1_500;

    @RegisterExtension
    static final PostgresServer SERVER = new PostgresServer();

    @Test
    void noPageOfALoadReadsAWholeTable() throws Exception {
        String url = SERVER.newDatabase();
        SERVER.explainEverything();
        try (TestPortal portal = TestPortal.on(url)) {
            for (String month : List.of("2025-12", "2026-01")) {
                assertThat(portal.take("water.csv", charges(month)).outcome()).isEqualTo(Outcome.TAKEN);
            }
            assertThat(portal.take("payments.csv", payments()).outcome()).isEqualTo(Outcome.TAKEN);
        }
        List<String> pages = Stream.of(SERVER.log().split("(?m)^(?=\\S)"))
                .filter(entry -> entry.contains(" plan:") && entry.contains("= ANY ("))
                .toList();

        assertThat(pages)
                .hasSizeGreaterThan(20)
                .noneMatch(plan -> plan.contains("Seq Scan on account") || plan.contains("Seq Scan on charge_row"));
    }

    private static byte[] charges(String month) {
        return IntStream.range(0, DWELLINGS)
                .mapToObj(i -> month + "," + (10_000_000 + i) + ",вул. Соборна," + (1 + i / 100) + "," + (1 + i % 100)
                        + ",Щербань,Ірина,Григорівна,50,2,cold-water,м3,30.00,2,10.00,60.00,0,0,0,0,20.00,50.00\r\n")
                .collect(Collectors.joining(
                        "",
                        "period,account,street,house,flat,surname,name,patronymic,area_m2,residents,service,unit,tariff,"
                                + "quantity,opening,accrued,benefit,subsidy,recalculated,penalty,paid,closing\r\n",
                        ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] payments() {
        return IntStream.range(0, DWELLINGS)
                .mapToObj(i -> "water,cold-water," + (10_000_000 + i) + ",2026-01-08,20.00,П-" + i + "\r\n")
                .collect(Collectors.joining("", "provider,service,account,date,amount,document\r\n", ""))
                .getBytes(StandardCharsets.UTF_8);
    }
}
