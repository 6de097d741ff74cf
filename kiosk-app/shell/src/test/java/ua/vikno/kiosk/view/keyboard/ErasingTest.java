package ua.vikno.kiosk.view.keyboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ua.vikno.kiosk.screen.Field;
import ua.vikno.kiosk.view.keyboard.Key.Does;

class ErasingTest {
    /** Who has learned one board must not wipe everything on the next one. */
    @ParameterizedTest
    @EnumSource
    void oneCharacterIsErasedAtTheRightAndAllAtTheLeftOnEveryBoard(Field.Kind kind) {
        for (boolean digits : List.of(false, true)) {
            for (List<Key> row : Boards.of(kind, "йцу фів ячс", digits)) {
                List<Does> does = row.stream().map(Key::does).toList();
                assertThat(does.indexOf(Does.ERASE)).isIn(-1, row.size() - 1);
                assertThat(does.indexOf(Does.ERASE_ALL)).isIn(-1, 0);
            }
        }
    }
}
