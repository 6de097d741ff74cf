package ua.vikno.technician.step;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Goes through a step as a technician would. */
public final class Walk {
    private Walk() {}

    /**
     * Does all work from here to the step's end.
     *
     * @param answers ids of options, or what is typed; each is asked for, and none beside
     * @return what was noted and what was tried
     */
    public static List<Finding> of(Turn from, String... answers) throws InterruptedException {
        Deque<String> left = new ArrayDeque<>(List.of(answers));
        List<Finding> found = new ArrayList<>();
        Turn turn = from;
        while (!(turn instanceof Turn.End)) {
            turn = switch (turn) {
                case Turn.Work<?> work -> done(work);
                case Turn.Note(Finding finding, Turn then) -> {
                    found.add(finding);
                    yield then;
                }
                case Turn.Tried(Finding finding, Turn then) -> {
                    found.add(finding);
                    yield then;
                }
                case Turn.Tell tell -> tell.then();
                case Turn.Ask ask when !left.isEmpty() -> ask.then().apply(answer(ask.question(), left.removeFirst()));
                default -> throw new AssertionError(turn);
            };
        }
        if (!left.isEmpty()) {
            throw new AssertionError("not asked for: " + left);
        }
        return found;
    }

    /** The keys of what was found. */
    public static List<String> keys(List<Finding> found) {
        return found.stream().map(each -> each.fact().key()).toList();
    }

    private static Answer answer(Question question, String text) {
        return switch (question) {
            case Question.Choose choose -> {
                if (choose.options().stream().noneMatch(option -> option.id().equals(text))) {
                    throw new AssertionError(text + " is none of " + choose.options());
                }
                yield new Answer.Chosen(text);
            }
            case Question.Type(var _, String usual, boolean _) -> new Answer.Typed(text.isEmpty() ? usual : text);
        };
    }

    private static <T> Turn done(Turn.Work<T> work) throws InterruptedException {
        return work.then().apply(work.job().run());
    }
}
