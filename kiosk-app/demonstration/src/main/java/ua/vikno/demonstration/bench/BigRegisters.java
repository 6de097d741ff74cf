package ua.vikno.demonstration.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A large town's registers of one month in the three forms and the payments, every line in order. */
record BigRegisters(Path directory, int dwellings) {
    /** Water and sewerage, heat, waste, and a payment for each of them. */
    static final int LINES_PER_DWELLING = 8;

    private static final Charset HEAT = Charset.forName("windows-1251");
    private static final Charset WASTE = Charset.forName("IBM866");

    private record Field(String name, char type, int length, int decimals) {}

    private static final List<Field> WASTE_FIELDS = List.of(
            new Field("PERIOD", 'D', 8, 0),
            new Field("RAH", 'C', 25, 0),
            new Field("NAME_V", 'C', 30, 0),
            new Field("BLD", 'C', 7, 0),
            new Field("FLAT", 'C', 9, 0),
            new Field("FIO", 'C', 50, 0),
            new Field("NUMB", 'N', 2, 0),
            new Field("TARIF", 'N', 9, 2),
            new Field("SALDO_N", 'N', 10, 2),
            new Field("NARAH", 'N', 10, 2),
            new Field("SUBS", 'N', 10, 2),
            new Field("PERER", 'N', 10, 2),
            new Field("PENIA", 'N', 10, 2),
            new Field("OPL", 'N', 10, 2),
            new Field("SALDO_K", 'N', 10, 2));

    void write() throws IOException {
        writeWater();
        writeHeat();
        writeWaste();
        writePayments();
    }

    private void writeWater() throws IOException {
        try (Writer out = Files.newBufferedWriter(directory.resolve("water.csv"))) {
            out.write("period,account,street,house,flat,surname,name,patronymic,area_m2,residents,service,unit,tariff,"
                    + "quantity,opening,accrued,benefit,subsidy,recalculated,penalty,paid,closing\r\n");
            for (int i = 0; i < dwellings; i++) {
                String who = "2026-01," + (10_000_000 + i) + "," + street(i) + "," + house(i) + "," + flat(i)
                        + ",Щербань,Ірина,Григорівна,50,2,";
                out.write(who + "cold-water,м3,30.00,2,10.00,60.00,0,0,0,0,20.00,50.00\r\n");
                out.write(who + "sewerage,м3,15.00,2,10.00,30.00,0,0,0,0,20.00,20.00\r\n");
            }
        }
    }

    private void writeHeat() throws IOException {
        try (Writer out = Files.newBufferedWriter(directory.resolve("heat.csv"), HEAT)) {
            out.write(
                    "Період;Особовий рахунок;Адреса;Платник;Опалювана площа;Тариф;Борг на початок;Нараховано;Субсидія;"
                            + "Перерахунок;Пеня;Сплачено;До сплати\r\n");
            for (int i = 0; i < dwellings; i++) {
                out.write(
                        "01.01.2026;Т-%d/0;%s, буд. %d, кв. %d;Щербань І. Г.;50;20,00;0;1000,00;0;0;0;500,00;500,00\r\n"
                                .formatted(400_000 + i, street(i), house(i), flat(i)));
            }
        }
    }

    private void writeWaste() throws IOException {
        int header = 32 + 32 * WASTE_FIELDS.size() + 1;
        int row = 1 + WASTE_FIELDS.stream().mapToInt(Field::length).sum();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(directory.resolve("waste.dbf")))) {
            out.write(ByteBuffer.allocate(32)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .put(new byte[] {3, 126, 1, 31})
                    .putInt(dwellings)
                    .putShort((short) header)
                    .putShort((short) row)
                    .array());
            for (Field field : WASTE_FIELDS) {
                var descriptor = ByteBuffer.allocate(32);
                descriptor.put(field.name().getBytes(StandardCharsets.US_ASCII));
                descriptor
                        .put(11, (byte) field.type())
                        .put(16, (byte) field.length())
                        .put(17, (byte) field.decimals());
                out.write(descriptor.array());
            }
            out.write(0x0D);
            for (int i = 0; i < dwellings; i++) {
                String text = String.format(
                        Locale.ROOT,
                        " 20260101%-25s%-30s%-7s%-9s%-50s%2d%9s%10s%10s%10s%10s%10s%10s%10s",
                        500_000 + i,
                        street(i),
                        house(i),
                        flat(i),
                        "Щербань Iрина Григорiвна",
                        2,
                        "50.00",
                        "0.00",
                        "100.00",
                        "0.00",
                        "0.00",
                        "0.00",
                        "40.00",
                        "60.00");
                out.write(text.getBytes(WASTE));
            }
            out.write(0x1A);
        }
    }

    private void writePayments() throws IOException {
        try (Writer out = Files.newBufferedWriter(directory.resolve("payments.csv"))) {
            out.write("provider,service,account,date,amount,document\r\n");
            for (int i = 0; i < dwellings; i++) {
                int water = 10_000_000 + i;
                out.write("water,cold-water,%d,2026-01-08,20.00,ПК-%d1\r\n".formatted(water, i));
                out.write("water,sewerage,%d,2026-01-08,20.00,ПК-%d2\r\n".formatted(water, i));
                out.write("heat,heating,Т-%d/0,2026-01-09,500.00,ПК-%d3\r\n".formatted(400_000 + i, i));
                out.write("waste,waste,%d,2026-01-10,40.00,ПК-%d4\r\n".formatted(500_000 + i, i));
            }
        }
    }

    /** 500 dwellings a street. */
    private static String street(int dwelling) {
        int number = dwelling / 500;
        return "вул. Успенська " + (char) ('А' + number / 32) + (char) ('А' + number % 32);
    }

    private static int house(int dwelling) {
        return 1 + dwelling / 100 % 5;
    }

    private static int flat(int dwelling) {
        return 1 + dwelling % 100;
    }
}
