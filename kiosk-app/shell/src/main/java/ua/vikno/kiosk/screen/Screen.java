package ua.vikno.kiosk.screen;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.screen.Input.PadKey;

/** One of few kinds of screen. A service is made of these; a renderer exists for each kind, not for each service. */
public sealed interface Screen {
    Frame frame();

    default String id() {
        return frame().id();
    }

    /** The same screen in another frame: with a step, or with a word about what went wrong. */
    default Screen in(Frame frame) {
        return switch (this) {
            case Start s -> new Start(frame, s.examples(), s.works());
            case Choose s -> new Choose(frame, s.layout(), s.options());
            case Ask s -> new Ask(frame, s.field());
            case Scan _ -> new Scan(frame);
            case Table s -> new Table(frame, s.rows(), s.total());
            case Prose s -> new Prose(frame, s.paragraphs());
            case Symbol s -> new Symbol(frame, s.content(), s.paragraphs());
            case Chart s -> new Chart(frame, s.legend(), s.bars());
            case Amounts s -> new Amounts(frame, s.picks(), s.total());
            case Review s -> new Review(frame, s.entries(), s.total());
            case Progress s -> new Progress(frame, s.stages(), s.stage());
            case Notice s -> new Notice(frame, s.tone(), s.picture(), s.paragraphs());
            case Practice s -> new Practice(frame, s.key(), s.strikes(), s.paragraphs());
            case StillThere s -> new StillThere(frame, s.secondsLeft());
        };
    }

    /**
     * The start screen, while no visit is under way. Touching anywhere begins one.
     *
     * @param examples what can be done here
     * @param works what works now and what does not, how old the data is, and where help is
     */
    record Start(Frame frame, List<Words> examples, List<Mark> works) implements Screen {
        /**
         * Few words beside a picture; spoken, they are a sentence.
         *
         * @param tone success: it works; trouble: it does not; information: what may stand small
         */
        public record Mark(Icon icon, Notice.Tone tone, Words words) {}
    }

    /** @param layout how many and how large */
    record Choose(Frame frame, Layout layout, List<Option> options) implements Screen {
        public enum Layout {
            TILES,
            ROWS
        }

        /**
         * Something to choose.
         *
         * @param value set apart on the right, such as a sum
         * @param unavailable why it cannot be chosen now; choosing it anyway explains
         */
        public record Option(
                String id,
                Icon icon,
                Words label,
                @Nullable Words detail,
                @Nullable Words value,
                @Nullable Words unavailable) {
            public static Option of(String id, Icon icon, Words label) {
                return new Option(id, icon, label, null, null, null);
            }
        }
    }

    record Ask(Frame frame, Field field) implements Screen {}

    /** Wait for a scan; other ways are actions. */
    record Scan(Frame frame) implements Screen {}

    /**
     * Sums by row: a row with {@code opens} can be chosen and sends {@link Input.Choose}.
     *
     * @param total null where rows do not add up to anything
     */
    record Table(Frame frame, List<Row> rows, @Nullable Row total) implements Screen {
        /**
         * @param flag why this figure deserves a second look
         * @param large its value is what the resident came for
         */
        public record Row(
                String id,
                Icon icon,
                Words label,
                @Nullable Words detail,
                Words value,
                @Nullable Words flag,
                boolean opens,
                boolean large) {
            public Row(
                    String id,
                    Icon icon,
                    Words label,
                    @Nullable Words detail,
                    Words value,
                    @Nullable Words flag,
                    boolean opens) {
                this(id, icon, label, detail, value, flag, opens, false);
            }
        }
    }

    /** Sentences, one idea each. */
    record Prose(Frame frame, List<Words> paragraphs) implements Screen {}

    /**
     * A QR for the resident's phone, and what it is for.
     *
     * @param content what it holds; not for ears
     */
    record Symbol(Frame frame, String content, List<Words> paragraphs) implements Screen {}

    /** Bars over months, the same figures as text for ears. */
    record Chart(Frame frame, List<Words> legend, List<Bar> bars) implements Screen {
        /** @param values kopecks, in the legend's order */
        public record Bar(Words label, List<Long> values, Words spoken) {}
    }

    /** Which to pay and how much; a tick sends {@link Input.Toggle}, the amount {@link Input.Choose}. */
    record Amounts(Frame frame, List<Pick> picks, Words total) implements Screen {
        public record Pick(
                String id, Icon icon, Words label, @Nullable Words detail, Words amount, boolean chosen) {}
    }

    /**
     * Everything the resident entered, each entry changeable by {@link Input.Choose}, before it is submitted.
     *
     * @param total the sum it is about, or null where there is none
     */
    record Review(
            Frame frame, List<Entry> entries, @Nullable Words total) implements Screen {
        public Review(Frame frame, List<Entry> entries) {
            this(frame, entries, null);
        }

        public record Entry(String id, Words label, Words value, boolean changeable) {}
    }

    /** @param stage 0-based stage of {@code stages}, so that waiting has a shape */
    record Progress(Frame frame, List<Words> stages, int stage) implements Screen {}

    /** @param picture what to look at: the paper slot, a sheet, a warning */
    record Notice(Frame frame, Tone tone, Icon picture, List<Words> paragraphs) implements Screen {
        public enum Tone {
            SUCCESS,
            INFORMATION,
            TROUBLE
        }
    }

    /**
     * Keys of the key pad say what they are and do nothing else.
     *
     * @param key the last one that was struck
     * @param strikes so far: a key struck again is described again
     */
    record Practice(Frame frame, @Nullable PadKey key, int strikes, List<Words> paragraphs) implements Screen {}

    /** Covers everything, opaque. Any input keeps the visit. */
    record StillThere(Frame frame, int secondsLeft) implements Screen {}
}
