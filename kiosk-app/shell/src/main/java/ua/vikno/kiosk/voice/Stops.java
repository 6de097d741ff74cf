package ua.vikno.kiosk.voice;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Field;
import ua.vikno.kiosk.screen.Frame;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Screen.Choose.Option;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.voice.Heard.About;
import ua.vikno.kiosk.voice.Heard.Naming;
import ua.vikno.kiosk.voice.Heard.Part;
import ua.vikno.kiosk.voice.Heard.Said;
import ua.vikno.kiosk.voice.Heard.Typed;

/** Everything of a screen that can be come to, in reading order. The ids are those of the view's nodes. */
final class Stops {
    static final String NOTICE = "text:notice";
    private static final String TEXT = "text:";

    private Stops() {}

    static List<Heard> of(Screen screen) {
        List<Heard> all = new ArrayList<>(head(screen.frame()));
        all.addAll(content(screen));
        screen.frame().actions().stream()
                .filter(action -> action.role() != Action.Role.OFFER)
                .map(Stops::action)
                .forEach(all::add);
        return all;
    }

    /** What is said on entering, before anything is chosen. */
    static List<Heard> head(Frame frame) {
        List<Heard> head = new ArrayList<>(notice(frame));
        Frame.Step step = frame.step();
        if (step != null) {
            head.add(Heard.of(
                    TEXT + "step",
                    new About(Phrase.STEP.words(new Words.Count(step.number()), new Words.Count(step.of())))));
        }
        head.add(Heard.of(TEXT + "title", new Said(frame.title())));
        if (frame.trouble() != null) {
            head.add(Heard.of(TEXT + "trouble", new About(Phrase.TROUBLE.words()), new Said(frame.trouble())));
        }
        if (frame.instruction() != null) {
            head.add(Heard.of(TEXT + "instruction", new Said(frame.instruction())));
        }
        frame.actions().stream()
                .filter(action -> action.role() == Action.Role.OFFER)
                .map(Stops::action)
                .forEach(head::add);
        return head;
    }

    /** Told when it comes and where speech begins, not with each screen. */
    static List<Heard> notice(Frame frame) {
        Words notice = frame.notice();
        return notice == null ? List.of() : List.of(Heard.of(NOTICE, new Said(notice)));
    }

    private static Heard action(Action action) {
        return Heard.of("action:" + action.id(), new Said(action.label()));
    }

    static List<Heard> content(Screen screen) {
        return switch (screen) {
            case Screen.Start start ->
                texts(
                        start.examples(),
                        start.works().stream().map(Screen.Start.Mark::words).toList());
            case Screen.Choose choose ->
                choose.options().stream().map(Stops::option).toList();
            case Screen.Ask ask -> field(ask.field());
            case Screen.Scan ignored -> List.of();
            case Screen.Table table -> rows(table);
            case Screen.Prose prose -> texts(prose.paragraphs(), List.of());
            case Screen.Symbol symbol -> texts(symbol.paragraphs(), List.of());
            case Screen.Chart chart -> bars(chart);
            case Screen.Amounts amounts -> picks(amounts);
            case Screen.Review review -> entries(review);
            case Screen.Progress progress -> stages(progress);
            case Screen.Notice notice -> texts(notice.paragraphs(), List.of());
            case Screen.Practice practice -> texts(practice.paragraphs(), List.of());
            case Screen.StillThere still ->
                List.of(Heard.of(
                        TEXT + "seconds", new About(Phrase.SECONDS.words(new Words.Count(still.secondsLeft())))));
        };
    }

    private static List<Heard> texts(List<Words> first, List<Words> works) {
        List<Heard> texts = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            texts.add(Heard.of(TEXT + i, new Said(first.get(i))));
        }
        for (int i = 0; i < works.size(); i++) {
            texts.add(Heard.of(TEXT + "works:" + i, new Said(works.get(i))));
        }
        return texts;
    }

    private static Heard option(Option option) {
        List<Part> parts = new ArrayList<>(said(option.label(), option.detail(), option.value()));
        if (option.unavailable() != null) {
            parts.add(new About(Phrase.UNAVAILABLE.words()));
            parts.add(new Said(option.unavailable()));
        }
        return new Heard("option:" + option.id(), parts);
    }

    private static List<Heard> field(Field field) {
        List<Heard> all = new ArrayList<>();
        all.add(Heard.of(TEXT + "label", new Said(field.label())));
        all.add(Heard.of(TEXT + "hint", new Said(field.hint()), new Said(field.purpose())));
        all.add(Heard.of(
                TEXT + "field", new Said(field.label()), new Typed(field.value(), field.kind() == Field.Kind.PIN)));
        if (field.error() != null) {
            all.add(Heard.of(TEXT + "error", new Naming(Phrase.ERROR_IN, field.label()), new Said(field.error())));
        }
        field.suggestions().forEach(option -> all.add(option(option)));
        return all;
    }

    private static List<Heard> rows(Screen.Table table) {
        List<Heard> all = new ArrayList<>();
        if (table.total() != null) {
            all.add(row(table.total()));
        }
        table.rows().forEach(row -> all.add(row(row)));
        return all;
    }

    private static Heard row(Screen.Table.Row row) {
        List<Part> parts = new ArrayList<>(said(row.label(), row.detail(), row.value()));
        if (row.flag() != null) {
            parts.add(new About(Phrase.ATTENTION.words()));
            parts.add(new Said(row.flag()));
        }
        if (row.opens()) {
            parts.add(new About(Phrase.OPENS.words()));
        }
        return new Heard((row.opens() ? "row:" : TEXT + "row:") + row.id(), parts);
    }

    private static List<Heard> bars(Screen.Chart chart) {
        List<Heard> all = new ArrayList<>();
        if (!chart.legend().isEmpty()) {
            all.add(new Heard(
                    TEXT + "legend",
                    chart.legend().stream().<Part>map(Said::new).toList()));
        }
        for (int i = 0; i < chart.bars().size(); i++) {
            all.add(Heard.of(TEXT + "bar:" + i, new Said(chart.bars().get(i).spoken())));
        }
        return all;
    }

    private static List<Heard> picks(Screen.Amounts amounts) {
        List<Heard> all = new ArrayList<>();
        all.add(total(amounts.total()));
        for (Screen.Amounts.Pick pick : amounts.picks()) {
            List<Part> tick = new ArrayList<>(said(pick.label(), pick.detail(), pick.amount()));
            tick.add(new About((pick.chosen() ? Phrase.CHOSEN : Phrase.NOT_CHOSEN).words()));
            all.add(new Heard("pick:" + pick.id(), tick));
            all.add(Heard.of(
                    "amount:" + pick.id(),
                    new Said(pick.label()),
                    new Naming(Phrase.AMOUNT_OF, pick.amount()),
                    new About(Phrase.CHANGEABLE.words())));
        }
        return all;
    }

    private static List<Heard> entries(Screen.Review review) {
        List<Heard> all = new ArrayList<>();
        if (review.total() != null) {
            all.add(total(review.total()));
        }
        review.entries().forEach(entry -> all.add(entry(entry)));
        return all;
    }

    private static Heard total(Words sum) {
        return Heard.of(TEXT + "total", new About(Phrase.TOTAL.words()), new Said(sum));
    }

    private static Heard entry(Screen.Review.Entry entry) {
        List<Part> parts = new ArrayList<>(said(entry.label(), null, entry.value()));
        if (entry.changeable()) {
            parts.add(new About(Phrase.CHANGEABLE.words()));
        }
        return new Heard((entry.changeable() ? "entry:" : TEXT + "entry:") + entry.id(), parts);
    }

    private static List<Heard> stages(Screen.Progress progress) {
        List<Heard> all = new ArrayList<>();
        for (int i = 0; i < progress.stages().size(); i++) {
            all.add(Heard.of(TEXT + "stage:" + i, new Said(progress.stages().get(i))));
        }
        return all;
    }

    private static List<Part> said(Words label, @Nullable Words detail, @Nullable Words value) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Said(label));
        if (value != null) {
            parts.add(new Said(value));
        }
        if (detail != null) {
            parts.add(new Said(detail));
        }
        return parts;
    }
}
