package ua.vikno.portal.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.portal.address.StreetNames;
import ua.vikno.portal.api.billing.Line;
import ua.vikno.portal.api.billing.Statement;
import ua.vikno.portal.api.billing.Statement.Contradiction;
import ua.vikno.portal.api.common.Money;
import ua.vikno.portal.dwellings.Dwellings;
import ua.vikno.portal.registers.FileReport.Outcome;
import ua.vikno.portal.registers.RegisterSet;
import ua.vikno.portal.registers.Sending;
import ua.vikno.portal.registers.form.Forms;
import ua.vikno.portal.store.Database;

/** Which months are in force is kept in memory: what one portal takes in or back, the other tells at its next statement. */
class MonthsOfTwoPortalsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path directory;

    private Portal one;
    private Portal other;

    private record Portal(Database database, Statements statements, RegisterSet registers) {
        static Portal on(Path file) {
            Database database = Database.open("jdbc:sqlite:" + file);
            Forms forms = Forms.builtIn();
            return new Portal(
                    database,
                    new Statements(database.client(), forms),
                    new RegisterSet(forms, StreetNames.NONE, database, CLOCK));
        }

        Statement statement() {
            return statements.of(new Dwellings(database.client(), StreetNames.NONE)
                    .byAccount("100")
                    .getFirst());
        }
    }

    @BeforeEach
    void start() {
        one = Portal.on(directory.resolve("portal.db"));
        other = Portal.on(directory.resolve("portal.db"));
    }

    @AfterEach
    void stop() {
        one.database().close();
        other.database().close();
    }

    @Test
    void monthCorrectionPaymentsAndUndoAreToldByBothAtOnce() throws IOException {
        take(one, "water.csv", charges("2026-01", "50.00"));
        bothTell("2026-01", "50.00");

        take(one, "water.csv", charges("2026-02", "70.00"));
        bothTell("2026-02", "70.00");

        take(other, "water.csv", charges("2026-02", "65.00"));
        bothTell("2026-02", "65.00");
        assertThat(paidDiffers(one)).isFalse();

        take(
                other,
                "payments.csv",
                "provider,service,account,date,amount,document\r\nwater,cold-water,100,2026-02-05,15.00,П-1\r\n");
        assertThat(paidDiffers(one)).isTrue();
        assertThat(paidDiffers(other)).isTrue();

        undoNewest(one);
        assertThat(paidDiffers(other)).isFalse();
        takeBack(one, 3);
        bothTell("2026-02", "70.00");
    }

    private void bothTell(String month, String sum) {
        for (Portal portal : List.of(one, other)) {
            Statement statement = portal.statement();
            assertThat(statement.lines()).extracting(Line::period).containsExactly(YearMonth.parse(month));
            assertThat(statement.due()).isEqualTo(Money.of(sum));
        }
    }

    private static boolean paidDiffers(Portal portal) {
        return portal.statement().contradictions().stream().anyMatch(c -> c.kind() == Contradiction.Kind.PAID);
    }

    private static void undoNewest(Portal portal) throws IOException {
        takeBack(portal, portal.registers().loads().getFirst().id());
    }

    private static void takeBack(Portal portal, long load) throws IOException {
        assertThat(portal.registers().takeBack(load, "operator")).isEqualTo(Outcome.TAKEN);
    }

    /** Opening 10.00, accrued 60.00, paid 20.00, and a recalculation that makes the closing sum. */
    private static String charges(String month, String closing) {
        Money recalculated = Money.of(closing).minus(Money.of("50.00"));
        return "period,account,street,house,flat,surname,name,patronymic,area_m2,residents,service,unit,tariff,"
                + "quantity,opening,accrued,benefit,subsidy,recalculated,penalty,paid,closing\r\n"
                + month + ",100,вул. Соборна,1,1,Щербань,Ірина,Григорівна,50,2,cold-water,м3,30.00,2,10.00,60.00,0,0,"
                + recalculated.hryvnias() + ",0,20.00," + closing + "\r\n";
    }

    private void take(Portal portal, String name, String content) throws IOException {
        Path registers = Files.createTempDirectory(directory, "registers");
        Files.writeString(registers.resolve(name), content);
        assertThat(portal.registers().load(registers, Sending.ofInvented("test"), _ -> {}))
                .singleElement()
                .satisfies(
                        report -> assertThat(report.outcome()).as("%s", report).isEqualTo(Outcome.TAKEN));
    }
}
