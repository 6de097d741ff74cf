package ua.vikno.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FavouritePinsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000",
                "1234",
                "4321",
                "1990",
                "2024",
                "1212",
                "1122",
                "1221",
                "123321",
                "121212",
                "2468",
                "0852",
                "99999999"
            })
    void whatManyPeopleChooseIsRefused(String pin) {
        assertThat(FavouritePins.isOne(pin)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7391", "5209", "80412", "619027", "10293847"})
    void whatFewPeopleChooseIsTaken(String pin) {
        assertThat(FavouritePins.isOne(pin)).isFalse();
    }

    @Test
    void nineOfTenPinsOfFourDigitsAreLeft() {
        assertThat(IntStream.range(0, 10_000)
                        .filter(i -> FavouritePins.isOne("%04d".formatted(i)))
                        .count())
                .isBetween(200L, 1_000L);
    }
}
