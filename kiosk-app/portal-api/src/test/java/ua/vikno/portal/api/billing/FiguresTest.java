package ua.vikno.portal.api.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ua.vikno.portal.api.common.Money;

class FiguresTest {
    private static final Money ONE = new Money(1);

    @ParameterizedTest
    @EnumSource
    void eachFigureIsReadFromItsOwnPlaceAndMovesTheClosingByItsSign(Figure figure) {
        Map<Figure, Money> expected = new EnumMap<>(Figure.class);
        Arrays.stream(Figure.values()).forEach(other -> expected.put(other, Money.ZERO));
        expected.put(Figure.CLOSING, new Money(figure.sign()));
        expected.put(figure, ONE);

        Figures figures = Figures.of(Map.of(figure, ONE));

        assertThat(expected)
                .allSatisfy((other, sum) ->
                        assertThat(other.of(figures)).as(other.key()).isEqualTo(sum));
    }

    @Test
    void statedClosingIsKeptEvenWhereItDoesNotFollow() {
        Figures figures = Figures.of(Map.of(Figure.ACCRUED, ONE, Figure.PAID, new Money(3), Figure.CLOSING, ONE));

        assertThat(figures.closing()).isEqualTo(ONE);
        assertThat(figures.computedClosing()).isEqualTo(new Money(-2));
    }

    @Test
    void figuresAreNamedAndOrderedAsInJson() {
        assertThat(Figure.values())
                .extracting(Figure::key)
                .containsExactly(Arrays.stream(Figures.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toArray(String[]::new));
    }
}
