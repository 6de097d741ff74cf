package ua.vikno.portal.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Invented households: common names and streets that any city has, put together by a seeded generator. */
final class DemoPeople {
    private static final List<String> STREETS = List.of(
            "вул. Шевченка",
            "вул. Лук'янівська",
            "вул. Ґонти",
            "вул. Соборна",
            "вул. Верстатобудівників",
            "вул. Озерна",
            "просп. Свободи",
            "бульв. Мозолевського",
            "пров. Вишневий",
            "вул. Мар'яненка");
    private static final List<String> SURNAMES = List.of(
            "Шевченко",
            "Бойко",
            "Ґалаґан",
            "Щербань",
            "Олійник",
            "Дем'яненко",
            "Їжакевич",
            "Савчук",
            "Мельник",
            "Прокоп'юк",
            "Ткаченко",
            "Євтушенко");
    private static final List<String> WOMEN =
            List.of("Ірина", "Олена", "Софія", "Ганна", "Юлія", "Євгенія", "Мар'яна", "Наталія");
    private static final List<String> MEN =
            List.of("Андрій", "Богдан", "Василь", "Ґедеон", "Іван", "Олексій", "Ярослав", "Юрій");
    private static final List<String> FATHERS_OF_WOMEN =
            List.of("Григорівна", "Іванівна", "Петрівна", "Яківна", "Олексіївна", "В'ячеславівна");
    private static final List<String> FATHERS_OF_MEN =
            List.of("Григорович", "Іванович", "Петрович", "Якович", "Олексійович", "В'ячеславович");
    private static final List<String> HOUSE_ENDINGS = List.of("а", "б", "в", "/2");

    /**
     * @param flat empty for a private house
     * @param benefitPercent off the accrued water, 0 for most
     */
    record Household(
            int index,
            String street,
            String house,
            String flat,
            String surname,
            String name,
            String patronymic,
            BigDecimal area,
            int residents,
            int benefitPercent,
            boolean subsidised) {}

    private DemoPeople() {}

    static List<Household> households(int count, Random random) {
        List<Household> households = new ArrayList<>();
        Set<String> addresses = new HashSet<>();
        while (households.size() < count) {
            boolean woman = random.nextBoolean();
            String street = pick(STREETS, random);
            boolean privateHouse = random.nextInt(8) == 0;
            String letter = random.nextInt(4) == 0 ? pick(HOUSE_ENDINGS, random) : "";
            String house = (1 + random.nextInt(120)) + letter;
            String flat = privateHouse ? "" : String.valueOf(1 + random.nextInt(144));
            if (addresses.add(street + house + flat)) {
                households.add(new Household(
                        households.size(),
                        street,
                        house,
                        flat,
                        pick(SURNAMES, random),
                        pick(woman ? WOMEN : MEN, random),
                        pick(woman ? FATHERS_OF_WOMEN : FATHERS_OF_MEN, random),
                        BigDecimal.valueOf(240 + random.nextInt(760), 1),
                        1 + random.nextInt(5),
                        random.nextInt(5) == 0 ? (random.nextBoolean() ? 25 : 50) : 0,
                        random.nextInt(6) == 0));
            }
        }
        return households;
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
