package ua.vikno.technician.commissioning;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ua.vikno.technician.configuration.KioskFile;
import ua.vikno.technician.step.Finding;
import ua.vikno.technician.step.Question;
import ua.vikno.technician.step.Question.Option;
import ua.vikno.technician.step.Say;
import ua.vikno.technician.step.Step;
import ua.vikno.technician.step.Turn;

/** {@code panel}: how the panel hangs, and how large it is; written into the kiosk's configuration and its session's. */
public final class PanelStep implements Step {
    private static final Pattern PIXELS = Pattern.compile("(\\d{3,5})\\D{1,3}(\\d{3,5})");
    private static final String USUAL_INCHES = "21.5";
    private static final String USUAL_BOTTOM = "850";
    private static final double LEAST_INCHES = 10;
    private static final double MOST_INCHES = 100;
    private static final double MOST_BOTTOM = 2000;

    private final Kernel kernel;
    private final KioskFile file;
    private final KioskFile session;

    PanelStep(Kernel kernel, KioskFile file, KioskFile session) {
        this.kernel = kernel;
        this.file = file;
        this.session = session;
    }

    /**
     * Of this machine.
     *
     * @param session the environment of the kiosk's session, which turns the picture
     */
    public static Step of(KioskFile file, KioskFile session) {
        return new PanelStep(new Kernel(Path.of("/")), file, session);
    }

    /** What is known so far: pixels as the panel shows them by itself, and by how much the picture is turned. */
    private record Mounted(int width, int height, double diagonal, int turned) {
        boolean upright() {
            return turned % 180 != 0;
        }

        Mounted turned(int degrees) {
            return new Mounted(width, height, diagonal, degrees);
        }
    }

    @Override
    public String name() {
        return "panel";
    }

    @Override
    public Turn begin() {
        List<Monitor> monitors = Monitor.connected(kernel);
        if (monitors.size() != 1) {
            return Turn.tried(
                    monitors.isEmpty() ? Finding.bad("display.none") : Finding.weak("display.several", monitors.size()),
                    pixels());
        }
        Monitor one = monitors.getFirst();
        return new Turn.Tell(
                Say.of("panel.found", one.connector(), one.name(), one.width() + "×" + one.height()),
                turn(new Mounted(one.width(), one.height(), one.diagonal(), 0)));
    }

    private Turn pixels() {
        return Turn.ask(Question.type("", "panel.pixels"), typed -> {
            Matcher matcher = PIXELS.matcher(typed);
            return matcher.matches()
                    ? turn(new Mounted(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), 0, 0))
                    : Turn.tried(Finding.bad("panel.no-number", typed), pixels());
        });
    }

    private Turn turn(Mounted panel) {
        Question how =
                new Question.Choose(Say.of("panel.turned"), List.of(option(0), option(90), option(270), option(180)));
        return Turn.ask(how, degrees -> inches(panel.turned(Integer.parseInt(degrees))));
    }

    private static Option option(int degrees) {
        return new Option(Integer.toString(degrees), Say.of("option.turned-" + degrees));
    }

    private Turn inches(Mounted panel) {
        String usual = panel.diagonal() > 0
                ? String.format(Locale.ROOT, "%.1f", panel.diagonal())
                : or(file.value("panel.diagonal-inches"), USUAL_INCHES);
        return number(
                Question.type(usual, "panel.inches"),
                LEAST_INCHES,
                MOST_INCHES,
                inches -> bottom(panel, String.format(Locale.ROOT, "%.1f", inches)));
    }

    private Turn bottom(Mounted panel, String inches) {
        return number(
                Question.type(or(file.value("panel.bottom-mm"), USUAL_BOTTOM), "panel.bottom"),
                0,
                MOST_BOTTOM,
                bottom -> write(panel, inches, Long.toString(Math.round(bottom))));
    }

    private static Turn number(Question question, double least, double most, DoubleFunction<Turn> then) {
        return Turn.ask(question, typed -> {
            OptionalDouble number = parsed(typed);
            return number.isPresent() && number.getAsDouble() >= least && number.getAsDouble() <= most
                    ? then.apply(number.getAsDouble())
                    : Turn.tried(Finding.bad("panel.no-number", typed), number(question, least, most, then));
        });
    }

    private static OptionalDouble parsed(String typed) {
        try {
            return OptionalDouble.of(Double.parseDouble(typed.replace(',', '.')));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    private static String or(String configured, String usual) {
        return configured.isEmpty() ? usual : configured;
    }

    private Turn write(Mounted panel, String inches, String bottom) {
        int width = panel.upright() ? panel.height() : panel.width();
        int height = panel.upright() ? panel.width() : panel.height();
        Map<String, String> values = Map.of(
                "panel.width-px",
                Integer.toString(width),
                "panel.height-px",
                Integer.toString(height),
                "panel.diagonal-inches",
                inches,
                "panel.bottom-mm",
                bottom);
        return Turn.work(
                Say.of("devices.writing"),
                () -> both(values, Map.of("VIKNO_ROTATE", panel.turned() == 0 ? "" : Integer.toString(panel.turned()))),
                outcome -> switch (outcome) {
                    case KioskFile.Outcome.Written() ->
                        Turn.note(Finding.good("panel.written", width + "×" + height, inches, file.path()), Turn.end());
                    case KioskFile.Outcome.Refused(String detail) ->
                        Turn.note(Finding.bad("file.refused", file.path(), detail), Turn.end());
                });
    }

    /** The picture is turned only where the panel's sizes were written, too. */
    private KioskFile.Outcome both(Map<String, String> panel, Map<String, String> turn) {
        return switch (file.set(panel)) {
            case KioskFile.Outcome.Written() -> session.set(turn);
            case KioskFile.Outcome.Refused refused -> refused;
        };
    }
}
