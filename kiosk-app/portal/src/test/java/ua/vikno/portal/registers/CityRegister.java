package ua.vikno.portal.registers;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A water register of as many invented dwellings as wanted, two lines each. */
public final class CityRegister {
    private static final int HOUSES = 200;
    private static final int FLATS = 100;

    private CityRegister() {}

    /** @param period {@code 2026-01} */
    public static Path write(Path file, int dwellings, String period) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("period,account,street,house,flat,surname,name,patronymic,area_m2,residents,service,unit,tariff,"
                    + "quantity,opening,accrued,benefit,subsidy,recalculated,penalty,paid,closing\r\n");
            for (int i = 0; i < dwellings; i++) {
                String home = period + "," + (10_000_000 + i) + ",вул. Довга " + letters(i / FLATS / HOUSES) + ","
                        + (1 + i / FLATS % HOUSES) + "," + (1 + i % FLATS) + ",Шевченко" + i % 997
                        + ",Ірина,Олексіївна,54.3,3,";
                out.write(home + "cold-water,м3,29.052,4.000,0.00,116.21,0.00,0.00,0.00,0.00,100.00,16.21\r\n");
                out.write(home + "sewerage,м3,11.40,4.000,0.00,45.60,0.00,0.00,0.00,0.00,45.60,0.00\r\n");
            }
        }
        return file;
    }

    private static String letters(int number) {
        return "" + (char) ('А' + number / 32) + (char) ('А' + number % 32);
    }
}
