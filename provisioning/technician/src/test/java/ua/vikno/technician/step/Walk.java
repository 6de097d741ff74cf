package ua.vikno.technician.step;

import java.util.ArrayList;
import java.util.List;

/** Goes through a step that asks nothing. */
public final class Walk {
    private Walk() {}

    /** Does all work from here to the step's end. */
    public static List<Finding> of(Turn from) throws InterruptedException {
        List<Finding> found = new ArrayList<>();
        Turn turn = from;
        while (!(turn instanceof Turn.End)) {
            turn = switch (turn) {
                case Turn.Work<?> work -> done(work);
                case Turn.Note(Finding finding, Turn then) -> {
                    found.add(finding);
                    yield then;
                }
                default -> throw new AssertionError(turn);
            };
        }
        return found;
    }

    private static <T> Turn done(Turn.Work<T> work) throws InterruptedException {
        return work.then().apply(work.job().run());
    }
}
