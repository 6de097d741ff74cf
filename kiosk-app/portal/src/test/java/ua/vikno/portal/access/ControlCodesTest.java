package ua.vikno.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class ControlCodesTest {
    @Test
    void controlCodeIsGoodForItsMonthAndTwoMore() {
        ControlCodes codes = new ControlCodes(new Secrets(new byte[32]));
        YearMonth january = YearMonth.of(2026, 1);
        String code = codes.of("вул. успенська|20а|13", january);

        assertThat(code).matches("\\d{6}");
        assertThat(codes.accepts(code, "вул. успенська|20а|13", january.plusMonths(2)))
                .isTrue();
        assertThat(codes.accepts(code, "вул. успенська|20а|13", january.plusMonths(3)))
                .isFalse();
        assertThat(codes.accepts(code, "вул. успенська|20а|14", january)).isFalse();
    }
}
