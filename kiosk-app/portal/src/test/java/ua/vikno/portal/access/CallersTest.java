package ua.vikno.portal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import ua.vikno.portal.access.Callers.Caller;

class CallersTest {
    private static final String KIOSK = "Bearer " + Callers.DEMO_KIOSK + "." + Callers.DEMO_KIOSK_KEY;
    private static final String OPERATOR = "Bearer " + Callers.DEMO_OPERATOR + "." + Callers.DEMO_OPERATOR_KEY;
    private static final String KEY = "k".repeat(43);
    private static final String OTHER = "o".repeat(43);

    @Test
    void onlyADemonstrationKnowsTheDemonstrationsKeys() {
        assertThat(callers(false).caller(KIOSK)).isEmpty();
        assertThat(callers(false).caller(OPERATOR)).isEmpty();
        assertThat(callers(true).caller(KIOSK)).contains(new Caller(Callers.DEMO_KIOSK, null));
        assertThat(callers(true).caller(OPERATOR)).contains(new Caller(Callers.DEMO_OPERATOR, "*"));
    }

    @Test
    void keyMustFitItsId() {
        Callers callers = callers(false, entry("hall", KEY), entry("water", OTHER) + ":water");

        assertThat(callers.caller("Bearer hall." + KEY)).contains(new Caller("hall", null));
        assertThat(callers.caller("Bearer water." + OTHER)).contains(new Caller("water", "water"));
        assertThat(callers.caller("Bearer hall." + OTHER)).isEmpty();
        assertThat(callers.caller("Bearer hall")).isEmpty();
        assertThat(callers.caller("hall." + KEY)).isEmpty();
        assertThat(callers.caller(null)).isEmpty();
    }

    @Test
    void aShortKeyIsRefusedAlthoughItsHashIsKnown() {
        Callers callers = callers(false, entry("hall", "replace-me"), entry("hall-2", "k".repeat(42)));

        assertThat(callers.caller("Bearer hall.replace-me")).isEmpty();
        assertThat(callers.caller("Bearer hall-2." + "k".repeat(42))).isEmpty();
    }

    @Test
    void twoKeysOfACallerAreGoodAtATimeAndNoThird() {
        Callers callers = callers(false, entry("hall", KEY), entry("hall", OTHER));

        assertThat(callers.caller("Bearer hall." + KEY)).isPresent();
        assertThat(callers.caller("Bearer hall." + OTHER)).isPresent();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> callers(false, entry("hall", KEY), entry("hall", OTHER), entry("hall", "x")));
    }

    private static Callers callers(boolean demonstration, String... entries) {
        return new Callers(List.of(entries), () -> KnownKeys.NONE, demonstration);
    }

    private static String entry(String id, String key) {
        return id + ":" + Secrets.sha256(key);
    }
}
