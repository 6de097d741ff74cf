package ua.vikno.kiosk.visit;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DeviceStatus;
import ua.vikno.kiosk.flow.Directory;
import ua.vikno.kiosk.flow.Directory.Topic;
import ua.vikno.kiosk.flow.Event.Readiness;
import ua.vikno.kiosk.flow.Event.Readiness.PrinterState;
import ua.vikno.kiosk.flow.StaffAnswer;
import ua.vikno.portal.api.billing.Bill;
import ua.vikno.portal.api.billing.Figure;
import ua.vikno.portal.api.billing.Figures;
import ua.vikno.portal.api.billing.HistoryMonth;
import ua.vikno.portal.api.billing.Line;
import ua.vikno.portal.api.billing.Payment;
import ua.vikno.portal.api.billing.Statement;
import ua.vikno.portal.api.common.Dwelling;
import ua.vikno.portal.api.common.Localized;
import ua.vikno.portal.api.common.Money;
import ua.vikno.portal.api.common.Payee;
import ua.vikno.portal.api.fleet.Notices.Notice;
import ua.vikno.portal.api.identity.Access;
import ua.vikno.portal.api.identity.AccountPreview;
import ua.vikno.portal.api.identity.Registration;
import ua.vikno.portal.api.identity.Session;
import ua.vikno.portal.api.published.City;
import ua.vikno.portal.api.published.Provider;
import ua.vikno.portal.api.published.PublishedList;
import ua.vikno.portal.api.published.PublishedService;
import ua.vikno.portal.api.published.PublishedService.Group;
import ua.vikno.portal.api.published.PublishedService.Page;
import ua.vikno.portal.api.published.Tariff;

/** One household of Pavlohrad, invented; everything personal holds {@link #CANARY} or {@link #CANARY_NUMBER}. */
final class Samples {
    static final String CANARY = "Канарейченко";
    static final String CANARY_NUMBER = "48151623";
    static final String ACCOUNT = "Т-" + CANARY_NUMBER;
    static final Instant NOON = Instant.parse("2026-02-10T10:00:00Z");
    static final YearMonth MONTH = YearMonth.of(2026, 1);
    static final String CODE = "314159";
    static final String BILL_CODE = "123456789012" + CODE;
    static final String SLIP = "Slip_" + CANARY_NUMBER + "-abcdefgh";
    static final Dwelling DWELLING = new Dwelling("вул. Успенська", "20а", CANARY_NUMBER);
    static final PrinterState READY = new PrinterState(true, true, Set.of());
    static final PrinterState NO_PAPER = new PrinterState(true, false, Set.of(Condition.PAPER_OUT));

    /** An invitation by its form; no portal knows it. */
    static final String INVITATION = "VIKNO1/192.0.2.7:443/" + "0".repeat(52) + "/" + "0".repeat(26) + "/0000";

    /** A staff's card that no kiosk knows. */
    static final String CARD = "VIKNO-STAFF-ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    static final StaffAnswer CLERK = new StaffAnswer.Admitted(new StaffAnswer.Badge(1, false), null);
    static final StaffAnswer TECHNICIAN = new StaffAnswer.Admitted(new StaffAnswer.Badge(2, true), null);

    /** Every kind of device, each in another state. */
    static StaffAnswer.Seen devices() {
        List<DeviceStatus.State> states = List.of(DeviceStatus.State.values());
        List<StaffAnswer.DeviceLine> lines = new ArrayList<>();
        for (DeviceKind kind : DeviceKind.values()) {
            DeviceStatus.State state = states.get(lines.size() % states.size());
            lines.add(new StaffAnswer.DeviceLine(
                    kind, state, state == DeviceStatus.State.READY ? Set.of() : Set.of(Condition.OFFLINE)));
        }
        return new StaffAnswer.Seen(lines, List.of("192.0.2.17"));
    }

    private Samples() {}

    static Readiness ready() {
        return new Readiness(true, true, READY, READY, true);
    }

    /** The kiosk's own disk is full. */
    static Readiness withoutStorage() {
        return new Readiness(true, false, READY, READY, true);
    }

    static Session session(@Nullable String registered) {
        return new Session("token-" + CANARY_NUMBER, NOON.plusSeconds(900), DWELLING, registered);
    }

    static AccountPreview preview(@Nullable Money due) {
        return new AccountPreview("handle-" + CANARY_NUMBER, "К***о І. Г.", due, MONTH);
    }

    static Statement statement() {
        Line water = line("water", "cold-water", "29.052", "1.961", "м3", "-327.97", "56.97", "14.24", "-285.24");
        Line sewerage = line("water", "sewerage", "11.40", "1.961", "м3", "0.71", "22.36", "5.59", "17.48");
        Line heating = line("heat", "heating", "18.60", "77.6", "м2", "1300.89", "1443.36", "0", "2744.25");
        Line waste = line("waste", "waste", "29.05", "1", "особа", "0", "29.06", "0", "29.06");
        Line before = new Line(
                YearMonth.of(2025, 12),
                "heat",
                "heating",
                ACCOUNT,
                new BigDecimal("18.60"),
                new BigDecimal("70"),
                "м2",
                Figures.of(Map.of(Figure.ACCRUED, Money.of("1302.00"))));
        return new Statement(
                DWELLING,
                CANARY + " Ірина Григорівна",
                new BigDecimal("77.6"),
                1,
                MONTH,
                List.of(water, sewerage, heating, waste),
                List.of(before),
                Money.of("2505.55"),
                List.of(new Statement.Contradiction(
                        "waste",
                        "waste",
                        ACCOUNT,
                        Statement.Contradiction.Kind.ACCRUAL,
                        Money.of("29.06"),
                        Money.of("29.05"))),
                List.of());
    }

    private static Line line(
            String provider,
            String service,
            String tariff,
            String quantity,
            String unit,
            String opening,
            String accrued,
            String benefit,
            String closing) {
        return new Line(
                MONTH,
                provider,
                service,
                ACCOUNT,
                new BigDecimal(tariff),
                new BigDecimal(quantity),
                unit,
                Figures.of(Map.of(
                        Figure.OPENING, Money.of(opening),
                        Figure.ACCRUED, Money.of(accrued),
                        Figure.BENEFIT, Money.of(benefit),
                        Figure.CLOSING, Money.of(closing))));
    }

    static List<Payment> payments() {
        return List.of(new Payment(
                "heat", "heating", ACCOUNT, LocalDate.of(2026, 1, 12), Money.of("142.47"), "ПК-" + CANARY_NUMBER));
    }

    static List<HistoryMonth> history() {
        return List.of(
                new HistoryMonth(YearMonth.of(2025, 11), Money.of("1522.69"), Money.of("765.19"), Money.of("757.50")),
                new HistoryMonth(YearMonth.of(2025, 12), Money.of("1610.00"), Money.of("1000"), Money.of("1367.50")),
                new HistoryMonth(MONTH, Money.of("1551.75"), Money.of("142.47"), Money.of("2505.55")));
    }

    static Bill bill() {
        Payee payee = new Payee("КП «Зразок»", "UA213223130000026007233566001", "12345678");
        return new Bill(
                BILL_CODE.substring(0, 12),
                CODE,
                BILL_CODE,
                NOON,
                "Павлоград",
                "ЦНАП м. Павлограда",
                DWELLING,
                CANARY + " Ірина Григорівна",
                MONTH,
                statement().lines(),
                Map.of(),
                statement().due(),
                List.of(new Bill.Order(
                        "heat",
                        "КП «Павлоградтеплоенерго»",
                        payee,
                        Money.of("2744.25"),
                        "Опалення",
                        BILL_CODE.substring(0, 12))),
                true);
    }

    static Registration registration(String name) {
        return new Registration(CANARY_NUMBER, SLIP, name, NOON);
    }

    /** The resident's own, one that is for a time, and one that stays. */
    static List<Access> cabinets() {
        return List.of(
                new Access("own", "К***о І.", NOON.minusSeconds(86_400 * 300), null, true, false),
                new Access("tenant", "О***а", NOON.minusSeconds(86_400), NOON.plusSeconds(86_400 * 60), false, true),
                new Access("mother", "К***о М.", NOON.minusSeconds(86_400 * 200), null, false, false));
    }

    /** Two pages of a city's own in one group, another tile, and one of a kind no kiosk knows. */
    static List<PublishedService> services() {
        Group family = new Group("family", Localized.of("Родина", "Family", "Család"), "person");
        Page page = new Page(
                List.of(new Localized(Map.of("uk", "Заяву подають двоє разом.", "en", "Both apply together."))),
                new PublishedService.Contact(
                        new Localized(Map.of("uk", "вул. Соборна, 95")), "0563 20-17-05", null, null));
        return List.of(
                page("marriage", Localized.of("Шлюб", "Marriage", "Házasság"), 15, family, null, page),
                page("birth", new Localized(Map.of("uk", "Народження")), 25, family, null, page),
                page(
                        "lawyer",
                        Localized.of("Порада юриста", "Legal advice", "Jogi tanács"),
                        70,
                        null,
                        List.of(new PublishedService.Hours(
                                DayOfWeek.WEDNESDAY, LocalTime.of(9, 0), LocalTime.of(12, 30))),
                        page),
                new PublishedService(
                        "hologram",
                        "hologram",
                        new Localized(Map.of("uk", "Голограма")),
                        null,
                        null,
                        null,
                        80,
                        false,
                        null,
                        null,
                        null,
                        null));
    }

    /** A tile whose list the portal fills. */
    static PublishedService noticeTile() {
        return new PublishedService(
                "notices",
                "list",
                Localized.of("Оголошення", "Notices", "Hirdetmények"),
                null,
                null,
                null,
                46,
                false,
                null,
                null,
                null,
                null);
    }

    /** What {@link #noticeTile} offers. */
    static PublishedList notices(String list, PublishedService.Item... items) {
        return new PublishedList(list, "pavlogradmrada.dp.gov.ua", List.of(items));
    }

    /** Two pieces of news. */
    static PublishedService news() {
        return new PublishedService(
                "news",
                "list",
                Localized.of("Новини", "News", "Hírek"),
                null,
                null,
                null,
                45,
                false,
                null,
                null,
                null,
                List.of(
                        new PublishedService.Item(
                                "water",
                                Localized.of("Вода за графіком", "Water by the hour", "Víz óránként"),
                                Localized.of("3 лютого", "3 February", "Február 3."),
                                new Page(List.of(Localized.of("З шостої до десятої.", "From six.", "Hattól.")), null)),
                        new PublishedService.Item(
                                "snow", new Localized(Map.of("uk", "Сніг")), null, new Page(List.of(), null))));
    }

    static PublishedService page(
            String id,
            Localized name,
            int order,
            @Nullable Group group,
            @Nullable List<PublishedService.Hours> hours,
            @Nullable Page page) {
        return new PublishedService(id, "page", name, null, "bill", null, order, false, group, hours, page, null);
    }

    /** What a city says of a tile that the kiosk has built in. */
    static PublishedService builtIn(String id, @Nullable String name, @Nullable Integer order, boolean hidden) {
        Localized words = name == null ? null : new Localized(Map.of("uk", name));
        return new PublishedService(id, "builtin", words, null, null, null, order, hidden, null, null, null, null);
    }

    /** All that the portal publishes, but for what it says of the menu. */
    static Directory directory() {
        CannedPortal portal = new CannedPortal();
        Directory directory = Directory.of(portal.city(), NOON.minusSeconds(3600));
        for (Topic<?> topic : Topic.ALL) {
            directory = topic.equals(Topic.SERVICES) ? directory : with(topic, portal, directory);
        }
        return directory;
    }

    private static <T extends Record> Directory with(Topic<T> topic, CannedPortal portal, Directory directory) {
        return directory.with(topic, topic.source().apply(portal, directory));
    }

    /** Until six in the evening, Kyiv's time; not in Hungarian. */
    static Notice notice(boolean stops) {
        return new Notice(
                "works",
                stops,
                NOON,
                Instant.parse("2026-02-10T16:00:00Z"),
                new Localized(Map.of("uk", "У залі ремонт.", "en", "Works in the hall.")));
    }

    static City city() {
        return new City(
                "pavlohrad",
                "Павлоград",
                new City.Centre(
                        "Центр надання адміністративних послуг м. Павлограда", "вул. Шевченка", "0563 20-00-00"),
                MONTH,
                true,
                List.of(new City.Freshness("heat", MONTH, Instant.parse("2026-02-01T06:00:00Z"))));
    }

    static List<Provider> providers() {
        String site = "https://vodokanal-pvk.org.ua/site/news/155";
        Provider water = new Provider(
                "water",
                "КП «Павлоградводоканал»",
                List.of("холодна вода", "водовідведення"),
                "вул. Дніпровська, 57",
                "0563 26-00-31",
                "vodokanal-pvk.org.ua",
                null,
                null,
                site,
                "2019-01-11");
        Provider heat = new Provider(
                "heat",
                "КП «Павлоградтеплоенерго»",
                List.of("опалення"),
                null,
                null,
                null,
                null,
                null,
                site,
                "undated");
        return List.of(water, heat);
    }

    static List<Tariff> tariffs() {
        String site = "https://vodokanal-pvk.org.ua/site/news/155";
        Tariff cold = new Tariff(
                "холодна вода",
                "cold-water",
                "water",
                new BigDecimal("29.052"),
                "грн/м3",
                "населення",
                "2025-01-01",
                "постанова НКРЕКП № 2330",
                site,
                "2025-01",
                null,
                null);
        Tariff warm = new Tariff(
                "опалення",
                "heating",
                null,
                new BigDecimal("1234.5"),
                "грн/Гкал",
                null,
                null,
                null,
                site,
                "2022",
                null,
                null);
        Tariff former = new Tariff(
                "холодна вода",
                "cold-water",
                "water",
                new BigDecimal("5.36"),
                "грн/м3",
                "населення",
                "2013-01-01",
                null,
                site,
                "2013-03-13",
                "2024-12-31",
                null);
        return List.of(former, cold, warm);
    }
}
