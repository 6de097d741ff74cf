package ua.vikno.kiosk.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Forms;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Field;
import ua.vikno.kiosk.screen.Frame;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Input.PadKey;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Screen.Amounts.Pick;
import ua.vikno.kiosk.screen.Screen.Chart.Bar;
import ua.vikno.kiosk.screen.Screen.Choose.Option;
import ua.vikno.kiosk.screen.Screen.Notice.Tone;
import ua.vikno.kiosk.screen.Screen.Review.Entry;
import ua.vikno.kiosk.screen.Screen.Start.Mark;
import ua.vikno.kiosk.screen.Screen.Table.Row;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.visit.Gallery;
import ua.vikno.portal.api.common.Money;

/** One screen of each kind, with the longest words that real ones have. */
final class Samples {
    private Samples() {}

    /** The samples, and every screen of real visits. */
    static Map<String, Screen> everything() {
        Map<String, Screen> all = new LinkedHashMap<>(all());
        all.putAll(Gallery.screens());
        return all;
    }

    static Map<String, Screen> all() {
        Map<String, Screen> all = new LinkedHashMap<>();
        for (Screen screen : List.of(
                start(),
                tiles(),
                rows(),
                account(null),
                account("Такого номера немає. Перевірте його на рахунку або знайдіть себе за адресою."),
                code(),
                pin(),
                name("Марія Кра"),
                street(),
                phone(),
                email(),
                scan(),
                table(),
                standing(),
                prose(),
                symbol(),
                chart(),
                amounts(),
                review(),
                progress(),
                success(),
                trouble(),
                practice(),
                stillThere())) {
            all.put(screen.id(), screen);
        }
        noticed(all);
        offering(all, "menu", "find", "street", "code", "pin", "scan", "amounts", "review");
        return all;
    }

    /** The same screens under the longest thing an operator can tell, and the start screen of a kiosk that is stopped. */
    private static void noticed(Map<String, Screen> all) {
        String longest = "Ремонт мережі: кіоск не працює до 16:00. Допоможуть у вікні 3, це поруч у залі 2";
        Words told = Words.of("visit.notice.stopping", new Words.Nested(words(longest)));
        for (Screen screen : List.copyOf(all.values())) {
            all.put(screen.id() + ".noticed", screen.in(screen.frame().withNotice(told)));
        }
        all.put(
                "start.stopped",
                new Screen.Start(
                        new Frame(
                                        "start.stopped",
                                        Words.of("start.stopped.title"),
                                        Words.of("start.stopped.instruction"),
                                        null,
                                        null,
                                        List.of())
                                .withNotice(told),
                        List.of(
                                Words.of(
                                        "visit.stopped.until",
                                        new Words.Day(LocalDate.of(2026, 11, 30)),
                                        new Words.Time(Instant.parse("2026-11-30T14:00:00Z"))),
                                Words.of("visit.stopped.sorry")),
                        List.of(
                                new Mark(Icon.WARNING, Tone.TROUBLE, Words.of("visit.stopped.sorry")),
                                new Mark(
                                        Icon.HELP,
                                        Tone.INFORMATION,
                                        Words.of(
                                                "start.help.centre",
                                                new Words.Plain(
                                                        "Центр надання адміністративних послуг м. Павлограда"))),
                                new Mark(
                                        Icon.PHONE,
                                        Tone.INFORMATION,
                                        Words.of("start.help.phone", new Words.Plain("0563 20-00-00"))))));
    }

    /** The same screens with help offered unasked. */
    private static void offering(Map<String, Screen> all, String... ids) {
        for (String id : ids) {
            Screen screen = Objects.requireNonNull(all.get(id), id);
            Frame f = screen.frame().with(offer());
            String offering = id + ".offering";
            all.put(
                    offering,
                    screen.in(new Frame(offering, f.title(), f.instruction(), f.step(), f.trouble(), f.actions())));
        }
    }

    static Action offer() {
        return new Action(Action.HELP, Words.of("help.offer"), Action.Role.OFFER);
    }

    static Screen.Practice practice() {
        return new Screen.Practice(
                Forms.frame("practice", Words.of("practice.instruction"), Action.back()),
                PadKey.HELP,
                3,
                List.of(Words.of("practice.key.help"), Words.of("practice.does.help")));
    }

    static Words words(String text) {
        return Words.verbatim(text);
    }

    static Words money(long kopecks) {
        return Words.secret("verbatim", new Words.Amount(new Money(kopecks)));
    }

    static Frame frame(String id, String title, Frame.@Nullable Step step, Action... actions) {
        return new Frame(id, words(title), null, step, null, List.of(actions));
    }

    static Frame told(Frame frame, @Nullable String instruction, @Nullable String trouble) {
        return new Frame(
                frame.id(),
                frame.title(),
                instruction == null ? null : words(instruction),
                frame.step(),
                trouble == null ? null : words(trouble),
                frame.actions());
    }

    static Action extra(String id, String label) {
        return new Action(id, words(label), Action.Role.EXTRA);
    }

    static Action next(String label) {
        return new Action(Action.CONTINUE, words(label), Action.Role.CONTINUE);
    }

    static Screen.Start start() {
        return new Screen.Start(
                told(
                        frame("start", "Торкніться, щоб почати", null),
                        "Це вікно послуг без черги. Усе безкоштовно.",
                        null),
                List.of(
                        words("Надрукувати рахунок з QR-кодом для оплати"),
                        words("Побачити, за що нараховано і чому стільки"),
                        words("Зареєструватися на порталі громади")),
                List.of(
                        new Mark(Icon.CHARGES, Tone.SUCCESS, Words.of("start.works.portal")),
                        new Mark(Icon.PRINTER, Tone.TROUBLE, Words.of("start.works.receipt-only")),
                        new Mark(
                                Icon.HISTORY,
                                Tone.INFORMATION,
                                Words.of("start.works.period", new Words.Month(YearMonth.of(2026, 9)))),
                        new Mark(
                                Icon.CLOCK,
                                Tone.INFORMATION,
                                Words.of("start.works.loaded", new Words.Day(LocalDate.of(2026, 11, 21)))),
                        new Mark(Icon.PAPER, Tone.INFORMATION, Words.of("start.works.demonstration")),
                        new Mark(
                                Icon.HELP,
                                Tone.INFORMATION,
                                words("Допомога поруч: Центр надання адміністративних послуг м. Павлограда"))));
    }

    static Screen.Choose tiles() {
        return new Screen.Choose(
                frame("menu", "Що зробити?", null),
                Screen.Choose.Layout.TILES,
                List.of(
                        Option.of("charges", Icon.CHARGES, words("Мої нарахування")),
                        Option.of("bill", Icon.BILL, words("Надрукувати рахунок")),
                        Option.of("register", Icon.REGISTER, words("Зареєструватися")),
                        Option.of("sign-in", Icon.SIGN_IN, words("Увійти з номером і PIN")),
                        Option.of("tariffs", Icon.TARIFFS, words("Тарифи")),
                        new Option(
                                "providers",
                                Icon.PROVIDERS,
                                words("Постачальники"),
                                null,
                                null,
                                words("Портал зараз не відповідає"))));
    }

    static Screen.Choose rows() {
        return new Screen.Choose(
                told(
                        frame("find", "Як знайти ваш рахунок?", new Frame.Step(1, 4), Action.back()),
                        "Найшвидше — піднести паперовий рахунок до сканера.",
                        null),
                Screen.Choose.Layout.ROWS,
                List.of(
                        new Option(
                                "scan",
                                Icon.SCAN,
                                words("Піднести рахунок до сканера"),
                                words("Підійде QR-код або штрихкод"),
                                null,
                                null),
                        Option.of("number", Icon.NUMBER, words("Ввести номер особового рахунку")),
                        Option.of("address", Icon.ADDRESS, words("Знайти за адресою")),
                        new Option(
                                "signin",
                                Icon.SIGN_IN,
                                words("Увійти з номером порталу"),
                                words("Якщо ви вже зареєстровані"),
                                null,
                                null)));
    }

    private static Field field(Field.Kind kind, String label, String hint, String value, int most) {
        return new Field(
                "value",
                words(label),
                words(hint),
                words("Потрібно, щоб знайти рахунок"),
                kind,
                value,
                most,
                null,
                List.of());
    }

    private static Screen.Ask ask(String id, String title, Field field) {
        return new Screen.Ask(frame(id, title, new Frame.Step(2, 4), Action.back(), Action.next()), field);
    }

    static Screen.Ask account(@Nullable String error) {
        Field f = field(
                Field.Kind.ACCOUNT,
                "Номер особового рахунку",
                "Він угорі паперового рахунку, наприклад 0305881",
                "0305881",
                16);
        Field with = new Field(
                f.id(),
                f.label(),
                f.hint(),
                f.purpose(),
                f.kind(),
                f.value(),
                f.maxLength(),
                error == null ? null : words(error),
                List.of());
        return ask(error == null ? "account" : "account-wrong", "Введіть номер особового рахунку", with);
    }

    static Screen.Ask code() {
        return ask(
                "code",
                "Введіть контрольний код з рахунку",
                field(Field.Kind.DIGITS, "Контрольний код", "Шість цифр під штрихкодом рахунку", "4827", 6));
    }

    static Screen.Ask pin() {
        return ask(
                "pin", "Придумайте PIN", field(Field.Kind.PIN, "PIN", "Шість цифр, які легко згадати вам", "123", 6));
    }

    static Screen.Ask name(String value) {
        return ask(
                "name",
                "Як вас звати?",
                field(Field.Kind.NAME, "Прізвище, ім’я, по батькові", "Як у паспорті", value, 80));
    }

    static Screen.Ask street() {
        Field f = field(Field.Kind.SEARCH, "Вулиця", "Перші літери назви, наприклад «Соб»", "Соб", 60);
        List<Option> options = new ArrayList<>();
        for (String name : List.of(
                "вулиця Соборна",
                "провулок Соборний",
                "вулиця Собінова",
                "вулиця Героїв Соборності",
                "площа Соборна",
                "вулиця Василя Собка")) {
            options.add(Option.of(name, Icon.NONE, words(name)));
        }
        return ask(
                "street",
                "На якій вулиці ваша оселя?",
                new Field(f.id(), f.label(), f.hint(), f.purpose(), f.kind(), f.value(), f.maxLength(), null, options));
    }

    static Screen.Ask phone() {
        Screen.Ask ask = ask(
                "phone",
                "Ваш номер телефону",
                field(Field.Kind.PHONE, "Телефон", "Можна пропустити: телефон не обов’язковий", "+380671234567", 13));
        return new Screen.Ask(
                frame(
                        "phone",
                        "Ваш номер телефону",
                        new Frame.Step(3, 5),
                        Action.back(),
                        extra("skip", "Пропустити"),
                        Action.next()),
                ask.field());
    }

    static Screen.Ask email() {
        return ask(
                "email",
                "Ваша електронна пошта",
                field(
                        Field.Kind.EMAIL,
                        "Електронна пошта",
                        "Наприклад marija@ukr.net",
                        "mariia.krasnovska.1954@ukr.net",
                        64));
    }

    static Screen.Scan scan() {
        return new Screen.Scan(told(
                frame(
                        "scan",
                        "Піднесіть рахунок до сканера",
                        new Frame.Step(2, 4),
                        Action.back(),
                        extra("number", "Ввести номер"),
                        extra("address", "Знайти за адресою")),
                "Покладіть рахунок штрихкодом до скла, на відстані долоні. Сканер ліворуч, під екраном.",
                null));
    }

    static Screen.Table table() {
        return new Screen.Table(
                told(
                        frame(
                                "statement",
                                "До сплати за жовтень",
                                null,
                                Action.back(),
                                extra("history", "За рік"),
                                extra("payments", "Мої оплати"),
                                next("Скласти рахунок")),
                        "вулиця Соборна, будинок 12, квартира 47",
                        null),
                List.of(
                        row("water", Icon.WATER, "Холодна вода", 25_634, null, true),
                        row("sewer", Icon.SEWERAGE, "Водовідведення", 18_790, null, true),
                        row("heat", Icon.HEATING, "Опалення", 184_216, "Удвічі більше, ніж минулого місяця", true),
                        row("waste", Icon.WASTE, "Вивезення побутових відходів", 9_684, null, true),
                        row("house", Icon.SERVICE, "Управління багатоквартирним будинком", -12_050, null, true)),
                row("total", Icon.NONE, "Разом до сплати", 238_324, null, false));
    }

    private static Row row(String id, Icon icon, String label, long kopecks, @Nullable String flag, boolean opens) {
        return new Row(
                id,
                icon,
                words(label),
                opens ? words("КП «Павлоградводоканал»") : null,
                money(kopecks),
                flag == null ? null : words(flag),
                opens);
    }

    static Screen.Table standing() {
        List<Row> rows = new ArrayList<>();
        rows.add(row("opening", Icon.NONE, "Борг на 1 жовтня", 120_000, null, false));
        rows.add(row("accrued", Icon.NONE, "Нараховано: 8 м³ × 32,04 ₴", 25_632, null, false));
        rows.add(row("benefit", Icon.NONE, "Пільга", -5_000, null, false));
        rows.add(row("subsidy", Icon.NONE, "Субсидія", -10_000, null, false));
        rows.add(row("recalc", Icon.NONE, "Перерахунок", 0, null, false));
        rows.add(row(
                "penalty",
                Icon.NONE,
                "Пеня",
                120,
                "Сума не сходиться з рештою рядків. Зверніться до постачальника.",
                false));
        rows.add(row("paid", Icon.NONE, "Сплачено", -100_000, null, false));
        return new Screen.Table(
                frame("line", "Холодна вода: чому така сума?", null, Action.back()),
                rows,
                row("closing", Icon.NONE, "До сплати на 1 листопада", 30_752, null, false));
    }

    static Screen.Prose prose() {
        return new Screen.Prose(
                frame("consent", "Згода на обробку даних", new Frame.Step(4, 5), Action.back(), next("Погоджуюся")),
                List.of(
                        words("Портал громади збереже ваше ім’я, номер рахунку і телефон."),
                        words("Ці дані потрібні, щоб показувати нарахування лише вам."),
                        words("Їх не передають нікому, крім постачальників ваших послуг."),
                        words("Ви можете забрати згоду будь-коли: тут або у вікні ЦНАП."),
                        words("Реєстрація безкоштовна.")));
    }

    static Screen.Symbol symbol() {
        return new Screen.Symbol(
                frame("genuine", "Чи справжній цей кіоск", null, Action.back(), next("Новий код")),
                "https://portal.pavlohrad.example.ua/genuine/1.hall-1.1795776000." + "A".repeat(43) + "."
                        + "b".repeat(86),
                List.of(
                        words(
                                "Адреса сторінки починається з portal.pavlohrad.example.ua. Якщо вона інша, не вірте їй."),
                        words("Код зроблено о 14:05, він діє 10 хвилин.")));
    }

    static Screen.Chart chart() {
        List<String> months = List.of(
                "лис\u00a025",
                "гру\u00a025",
                "січ\u00a026",
                "лют\u00a026",
                "бер\u00a026",
                "кві\u00a026",
                "тра\u00a026",
                "чер\u00a026",
                "лип\u00a026",
                "сер\u00a026",
                "вер\u00a026",
                "жов\u00a026");
        long[] sums = {
            171_055, 298_020, 310_544, 305_500, 240_000, 110_000, 61_000, 58_010, 57_990, 60_010, 72_000, 238_324
        };
        List<Bar> bars = IntStream.range(0, 12)
                .mapToObj(i ->
                        new Bar(words(months.get(i)), List.of(sums[i], sums[Math.max(0, i - 1)]), words("місяць")))
                .toList();
        return new Screen.Chart(
                frame("history", "Нарахування й оплати за рік", null, Action.back()),
                List.of(words("Нараховано"), words("Сплачено")),
                bars);
    }

    static Screen.Amounts amounts() {
        return new Screen.Amounts(
                told(
                        frame(
                                "amounts",
                                "Що сплатити?",
                                new Frame.Step(3, 4),
                                Action.back(),
                                next("Надрукувати рахунок")),
                        "На рахунку буде окремий QR-код для кожного постачальника.",
                        null),
                List.of(
                        new Pick(
                                "water",
                                Icon.WATER,
                                words("Вода і водовідведення"),
                                words("КП «Павлоградводоканал»"),
                                money(44_424),
                                true),
                        new Pick(
                                "heat",
                                Icon.HEATING,
                                words("Опалення"),
                                words("КП «Павлоградтеплоенерго»"),
                                money(184_216),
                                true),
                        new Pick("waste", Icon.WASTE, words("Вивезення відходів"), null, money(9_684), false)),
                money(228_640));
    }

    static Screen.Review review() {
        return new Screen.Review(
                frame(
                        "review",
                        "Перевірте, чи все правильно",
                        new Frame.Step(5, 5),
                        Action.back(),
                        next("Зареєструвати")),
                List.of(
                        new Entry("account", words("Особовий рахунок"), words("0305881"), false),
                        new Entry(
                                "name",
                                words("Прізвище, ім’я, по батькові"),
                                words("Красновська Марія Олександрівна"),
                                true),
                        new Entry("phone", words("Телефон"), words("не вказано"), true),
                        new Entry("pin", words("PIN"), words("задано"), true)));
    }

    static Screen.Progress progress() {
        return new Screen.Progress(
                told(
                        frame("printing", "Друкуємо рахунок", null, extra("cancel", "Скасувати")),
                        "Зазвичай це до 20 секунд.",
                        null),
                List.of(words("Рахунок складено"), words("Друкується сторінка 1 з 2"), words("Заберіть папір")),
                1);
    }

    static Screen.Notice success() {
        return new Screen.Notice(
                frame("take-paper", "Заберіть рахунок", null, extra("again", "Ще щось"), next("Завершити")),
                Tone.SUCCESS,
                Icon.PRINTER,
                List.of(
                        words("Рахунок лежить у лотку праворуч під екраном."),
                        words("На ньому три QR-коди для оплати.")));
    }

    static Screen.Notice trouble() {
        return new Screen.Notice(
                told(
                        frame(
                                "paper-out",
                                "Папір закінчився",
                                null,
                                extra("staff", "Покликати працівника"),
                                next("Спробувати ще раз")),
                        null,
                        "Надруковано сторінку 1 з 2. Нічого не втрачено."),
                Tone.TROUBLE,
                Icon.WARNING,
                List.of(words("Працівник додасть папір, і друк продовжиться з другої сторінки.")));
    }

    static Screen.StillThere stillThere() {
        return new Screen.StillThere(
                told(
                        frame("still-there", "Ви ще тут?", null, next("Так, продовжую")),
                        "Якщо ні, візит закінчиться і дані зникнуть.",
                        null),
                37);
    }
}
