package ua.vikno.portal.administration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.heartbeat.NightlyTest;
import ua.vikno.portal.api.heartbeat.NightlyTest.Step;
import ua.vikno.portal.fleet.KioskState;
import ua.vikno.portal.fleet.Trouble;

/** Puts a kiosk's test of itself into words for the template. */
record NightWords(PageWords words) {
    private static final String DEVICE = "device-";
    private static final String SERVICE = "service-";

    /** @param since since when the tests have failed, in words; empty while they have not */
    Map<String, Object> model(NightlyTest test, String since) {
        long failed = test.steps().stream().filter(NightWords::hasFailed).count();
        Map<String, Object> model = new HashMap<>();
        model.put("hasNightly", true);
        model.put("nightlyHow", words.text("nightly-how-" + by(test), words.time(test.at()), test.seconds()));
        model.put("nightlySum", failed == 0 ? words.text("nightly-good") : words.text("nightly-bad", failed));
        model.put("nightlySince", since);
        boolean service = test.steps().stream()
                .anyMatch(step -> hasFailed(step) && step.name().startsWith(SERVICE));
        model.put("nightlyLevel", failed == 0 ? "green" : service ? "red" : "amber");
        model.put("nightlySteps", sorted(test).stream().map(this::row).toList());
        return model;
    }

    /** Since when the tests of a kiosk have failed. */
    static Optional<KioskState.Lasting> failing(List<KioskState.Lasting> wrong) {
        return wrong.stream()
                .filter(lasting -> lasting.trouble().kind() == Trouble.Kind.NIGHTLY)
                .findFirst();
    }

    private static String by(NightlyTest test) {
        return test.by().equals("STAFF") ? "staff" : "night";
    }

    /** What failed comes first. */
    private static List<Step> sorted(NightlyTest test) {
        List<Step> steps = new ArrayList<>(test.steps());
        steps.sort((one, other) -> Boolean.compare(hasFailed(other), hasFailed(one)));
        return steps;
    }

    private static boolean hasFailed(Step step) {
        return step.outcome().equals(NightlyTest.FAILED);
    }

    private Map<String, String> row(Step step) {
        return Map.of(
                "name", name(step.name()),
                "outcome", words.known("nightly-", step.outcome()),
                "reason", reason(step.reason()),
                "took", words.text("nightly-took", String.format(Locale.ROOT, "%.1f", step.millis() / 1_000.0)));
    }

    private String name(String name) {
        if (name.startsWith(DEVICE)) {
            String kind = name.substring(DEVICE.length()).replace('-', '_').toUpperCase(Locale.ROOT);
            return words.known(DEVICE, kind);
        }
        String known = words.known("nightly-step-", name);
        // A tile that the city has added.
        return known.startsWith(SERVICE)
                ? words.text("nightly-step-service", known.substring(SERVICE.length()))
                : known;
    }

    private String reason(@Nullable String reason) {
        if (reason == null) {
            return "";
        }
        for (String kind : List.of("nightly-why-", "condition-", "state-")) {
            if (words.all().containsKey(kind + reason)) {
                return words.text(kind + reason);
            }
        }
        return reason;
    }
}
