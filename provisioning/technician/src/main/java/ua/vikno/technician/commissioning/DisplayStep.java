package ua.vikno.technician.commissioning;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import ua.vikno.technician.step.Finding;
import ua.vikno.technician.step.Step;
import ua.vikno.technician.step.Turn;

/** {@code display}: the panel that is connected against the panel that is configured. */
public final class DisplayStep implements Step {
    private static final int WIDTH = 1080;
    private static final int HEIGHT = 1920;
    private static final double INCHES = 21.5;

    /** Makers round: 21.5 inches are sold as 22. */
    private static final double BEARABLE = 0.7;

    private final Kernel kernel;
    private final Function<String, String> configured;

    DisplayStep(Kernel kernel, Function<String, String> configured) {
        this.kernel = kernel;
        this.configured = configured;
    }

    /**
     * Of this machine.
     *
     * @param configured the value of a key of {@code kiosk.properties}; empty where it is not there
     */
    public static Step of(Function<String, String> configured) {
        return new DisplayStep(new Kernel(Path.of("/")), configured);
    }

    @Override
    public String name() {
        return "display";
    }

    @Override
    public Turn begin() {
        List<Monitor> monitors = Monitor.connected(kernel);
        List<Finding> findings = new ArrayList<>();
        monitors.forEach(each -> findings.addAll(compare(each)));
        if (monitors.isEmpty()) {
            findings.add(Finding.bad("display.none"));
        } else if (monitors.size() > 1) {
            findings.add(Finding.weak("display.several", monitors.size()));
        }
        Turn turn = Turn.end();
        for (Finding each : findings.reversed()) {
            turn = Turn.note(each, turn);
        }
        return turn;
    }

    private List<Finding> compare(Monitor monitor) {
        int width = (int) number("panel.width-px", WIDTH);
        int height = (int) number("panel.height-px", HEIGHT);
        double inches = number("panel.diagonal-inches", INCHES);
        List<Finding> findings = new ArrayList<>();
        // Mounted upright, a panel still prefers the mode of one that lies.
        boolean same = Math.max(width, height) == Math.max(monitor.width(), monitor.height())
                && Math.min(width, height) == Math.min(monitor.width(), monitor.height());
        findings.add(
                same
                        ? Finding.good("display.right", monitor.connector(), monitor.name(), pixels(width, height))
                        : Finding.bad(
                                "display.other",
                                monitor.connector(),
                                pixels(monitor.width(), monitor.height()),
                                pixels(width, height)));
        if (monitor.diagonal() > 0 && Math.abs(monitor.diagonal() - inches) > BEARABLE) {
            findings.add(Finding.weak("display.size", inches(monitor.diagonal()), inches(inches)));
        }
        return findings;
    }

    private static String pixels(int width, int height) {
        return width + "×" + height;
    }

    private static String inches(double diagonal) {
        return String.format(Locale.ROOT, "%.1f", diagonal);
    }

    private double number(String key, double usual) {
        try {
            return Double.parseDouble(configured.apply(key));
        } catch (NumberFormatException e) {
            return usual;
        }
    }
}
