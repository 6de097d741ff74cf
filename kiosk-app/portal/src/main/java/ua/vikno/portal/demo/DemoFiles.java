package ua.vikno.portal.demo;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import ua.vikno.portal.api.billing.Figures;
import ua.vikno.portal.api.billing.Line;
import ua.vikno.portal.api.billing.Payment;
import ua.vikno.portal.api.common.Money;
import ua.vikno.portal.demo.DemoLedger.Entry;
import ua.vikno.portal.demo.DemoPeople.Household;

/** Writes a ledger as the three providers would, quirks included. */
final class DemoFiles {
    private static final Charset CP1251 = Charset.forName("windows-1251");
    private static final DateTimeFormatter FIRST_DAY = DateTimeFormatter.ofPattern("'01'.MM.uuuu", Locale.ROOT);
    private static final DateTimeFormatter DBF_DAY = DateTimeFormatter.ofPattern("uuuuMM'01'", Locale.ROOT);

    private DemoFiles() {}

    static void write(Path directory, DemoLedger ledger) throws IOException {
        csv(directory.resolve("water.csv"), StandardCharsets.UTF_8, ',', water(ledger.of("water")));
        if (!ledger.of("heat").isEmpty()) {
            csv(directory.resolve("heat.csv"), CP1251, ';', heat(ledger.of("heat")));
        }
        if (!ledger.of("waste").isEmpty()) {
            Files.write(directory.resolve("waste.dbf"), waste(ledger.of("waste")));
        }
        csv(directory.resolve("payments.csv"), StandardCharsets.UTF_8, ',', payments(ledger.payments()));
    }

    private static void csv(Path file, Charset charset, char delimiter, List<List<String>> rows) throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            text.append(format.format(row.toArray())).append("\r\n");
        }
        Files.write(file, text.toString().getBytes(charset));
    }

    private static List<List<String>> water(List<Entry> entries) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                ("period,account,street,house,flat,surname,name,patronymic,area_m2,residents,service,unit,tariff,quantity,"
                                + "opening,accrued,benefit,subsidy,recalculated,penalty,paid,closing")
                        .split(",", -1)));
        for (Entry entry : entries) {
            Household home = entry.household();
            Line line = entry.line();
            Figures sums = line.figures();
            rows.add(List.of(
                    line.period().toString(),
                    line.account(),
                    home.street(),
                    home.house(),
                    home.flat(),
                    home.surname(),
                    home.name(),
                    home.patronymic(),
                    home.area().toPlainString(),
                    String.valueOf(home.residents()),
                    line.service(),
                    "м3",
                    String.valueOf(line.tariff()),
                    String.valueOf(line.quantity()),
                    sums.opening().toString(),
                    sums.accrued().toString(),
                    sums.benefit().toString(),
                    sums.subsidy().toString(),
                    sums.recalculated().toString(),
                    sums.penalty().toString(),
                    sums.paid().toString(),
                    sums.closing().toString()));
        }
        return rows;
    }

    private static List<List<String>> heat(List<Entry> entries) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "Період",
                "Особовий рахунок",
                "Адреса",
                "Платник",
                "Опалювана площа",
                "Тариф",
                "Борг на початок",
                "Нараховано",
                "Субсидія",
                "Перерахунок",
                "Пеня",
                "Сплачено",
                "До сплати"));
        for (Entry entry : entries) {
            Household home = entry.household();
            Line line = entry.line();
            Figures sums = line.figures();
            String flat = home.flat().isEmpty() ? "" : ", кв. " + home.flat();
            rows.add(List.of(
                    FIRST_DAY.format(line.period()),
                    line.account(),
                    (home.street() + ", буд. " + home.house() + flat).replace('\'', '’'),
                    (home.surname() + " " + home.name().charAt(0) + ". "
                                    + home.patronymic().charAt(0) + ".")
                            .replace('\'', '’'),
                    comma(String.valueOf(line.quantity())),
                    comma(String.valueOf(line.tariff())),
                    comma(sums.opening()),
                    comma(sums.accrued()),
                    comma(sums.subsidy()),
                    comma(sums.recalculated()),
                    comma(sums.penalty()),
                    comma(sums.paid()),
                    comma(sums.closing())));
        }
        return rows;
    }

    private static byte[] waste(List<Entry> entries) {
        DbfWriter dbf = new DbfWriter(List.of(
                "PERIOD D8",
                "RAH C25",
                "NAME_V C30",
                "BLD C7",
                "FLAT C9",
                "FIO C50",
                "NUMB N2",
                "TARIF N9.2",
                "SALDO_N N10.2",
                "NARAH N10.2",
                "SUBS N10.2",
                "PERER N10.2",
                "PENIA N10.2",
                "OPL N10.2",
                "SALDO_K N10.2"));
        for (Entry entry : entries) {
            Household home = entry.household();
            Line line = entry.line();
            Figures sums = line.figures();
            dbf.add(List.of(
                    DBF_DAY.format(line.period()),
                    line.account(),
                    home.street(),
                    home.house(),
                    home.flat(),
                    home.surname() + " " + home.name() + " " + home.patronymic(),
                    String.valueOf(home.residents()),
                    Money.rounded(line.tariff() == null ? BigDecimal.ZERO : line.tariff())
                            .toString(),
                    sums.opening().toString(),
                    sums.accrued().toString(),
                    sums.subsidy().toString(),
                    sums.recalculated().toString(),
                    sums.penalty().toString(),
                    sums.paid().toString(),
                    sums.closing().toString()));
        }
        return dbf.toBytes();
    }

    private static List<List<String>> payments(List<Payment> payments) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("provider", "service", "account", "date", "amount", "document"));
        for (Payment payment : payments) {
            rows.add(List.of(
                    payment.provider(),
                    payment.service(),
                    payment.account(),
                    payment.date().toString(),
                    payment.amount().toString(),
                    payment.document()));
        }
        return rows;
    }

    private static String comma(Money sum) {
        return comma(sum.toString());
    }

    private static String comma(String number) {
        return number.replace('.', ',');
    }
}
