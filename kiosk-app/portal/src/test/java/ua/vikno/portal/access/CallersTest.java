package ua.vikno.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CallersTest {
    private static final String KIOSK = "Bearer " + Callers.DEMO_KIOSK + "." + Callers.DEMO_KIOSK_KEY;
    private static final String OPERATOR = "Bearer " + Callers.DEMO_OPERATOR + "." + Callers.DEMO_OPERATOR_KEY;

    @Test
    void onlyADemonstrationKnowsTheDemonstrationsKeys() {
        assertThat(new Callers(List.of(), false).caller(KIOSK)).isEmpty();
        assertThat(new Callers(List.of(), false).caller(OPERATOR)).isEmpty();
        assertThat(new Callers(List.of(), true).caller(KIOSK)).contains(new Caller(Callers.DEMO_KIOSK, null));
        assertThat(new Callers(List.of(), true).caller(OPERATOR)).contains(new Caller(Callers.DEMO_OPERATOR, "*"));
    }

    @Test
    void keyMustFitItsId() {
        Callers callers =
                new Callers(List.of("hall:" + Secrets.sha256("key"), "water:" + Secrets.sha256("w") + ":water"), false);

        assertThat(callers.caller("Bearer hall.key")).contains(new Caller("hall", null));
        assertThat(callers.caller("Bearer water.w")).contains(new Caller("water", "water"));
        assertThat(callers.caller("Bearer hall.w")).isEmpty();
        assertThat(callers.caller("Bearer hall")).isEmpty();
        assertThat(callers.caller("hall.key")).isEmpty();
        assertThat(callers.caller(null)).isEmpty();
    }
}
