package ua.vikno.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import ua.vikno.portal.access.Right.Level;

class ControlCodesTest {
    @Test
    void controlCodeIsGoodForItsMonthAndTwoMore() {
        ControlCodes codes = new ControlCodes(new Secrets(new byte[32]));
        YearMonth january = YearMonth.of(2026, 1);
        String code = codes.of("вул. успенська|20а|13", january, Level.FACTOR);

        assertThat(code).matches("\\d{6}");
        assertThat(codes.opens(code, "вул. успенська|20а|13", january.plusMonths(2)))
                .contains(Level.FACTOR);
        assertThat(codes.opens(code, "вул. успенська|20а|13", january.plusMonths(3)))
                .isEmpty();
        assertThat(codes.opens(code, "вул. успенська|20а|14", january)).isEmpty();
    }
}
