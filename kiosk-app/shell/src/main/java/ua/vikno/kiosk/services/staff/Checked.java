package ua.vikno.kiosk.services.staff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Condition;
import ua.vikno.kiosk.flow.StaffAnswer.Tested;
import ua.vikno.kiosk.screen.Words;

/** What a test of the kiosk found, in the technician's words. */
final class Checked {
    private static final int MOST = 8;
    private static final String DEVICE = "device-";
    private static final Set<String> STEPS = Set.of(
            "service-menu",
            "service-address",
            "service-account",
            "service-charges",
            "service-bill",
            "service-register",
            "service-sign-in",
            "service-tariffs",
            "service-providers",
            "service-genuine",
            "paper-sheet",
            "paper-receipt",
            "display",
            "disk",
            "clock",
            "certificate");
    private static final Set<String> STATES = Set.of("ABSENT", "CONNECTING", "ATTENTION", "FAULT", "CLOSED");

    private Checked() {}

    static List<Words> words(Tested tested) {
        List<Words> words = new ArrayList<>();
        if (tested.failed().isEmpty()) {
            words.add(Words.of("staff.self-test.good"));
        } else {
            words.add(Words.of(
                    "staff.self-test.bad", new Words.Count(tested.failed().size())));
        }
        tested.failed().stream()
                .limit(MOST)
                .forEach(one -> words.add(Words.of(
                        "staff.self-test.line",
                        new Words.Nested(step(one.step())),
                        new Words.Nested(why(one.reason())))));
        return words;
    }

    private static Words step(String name) {
        if (name.startsWith(DEVICE)) {
            return Words.of("staff.device." + name.substring(DEVICE.length()));
        }
        // What the city has added it also has named.
        return STEPS.contains(name) ? Words.of("staff.step." + name) : Words.verbatim(name);
    }

    private static Words why(@Nullable String reason) {
        String id = String.valueOf(reason).toLowerCase(Locale.ROOT).replace('_', '-');
        if (Arrays.stream(Condition.values())
                .anyMatch(condition -> condition.name().equals(reason))) {
            return Words.of("staff.condition." + id);
        }
        return STATES.contains(String.valueOf(reason)) ? Words.of("staff.state." + id) : Words.of("staff.why." + id);
    }
}
