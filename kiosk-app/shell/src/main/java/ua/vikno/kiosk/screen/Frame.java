package ua.vikno.kiosk.screen;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What every screen has.
 *
 * @param id stable, such as {@code charges.statement}; also names its picture and its help text {@code help.<id>}
 * @param title a question or a short statement
 * @param trouble something that went wrong and what remains possible
 * @param again how often a button was pressed in vain: each time the voice says once more why
 * @param notice what the operator of the kiosk tells over all screens
 */
public record Frame(
        String id,
        Words title,
        @Nullable Words instruction,
        @Nullable Step step,
        @Nullable Words trouble,
        List<Action> actions,
        int again,
        @Nullable Words notice) {
    public Frame {
        actions = List.copyOf(actions);
    }

    public Frame(
            String id,
            Words title,
            @Nullable Words instruction,
            @Nullable Step step,
            @Nullable Words trouble,
            List<Action> actions) {
        this(id, title, instruction, step, trouble, actions, 0, null);
    }

    public Frame withStep(Step step) {
        return new Frame(id, title, instruction, step, trouble, actions, again, notice);
    }

    public Frame withTrouble(@Nullable Words trouble) {
        return new Frame(id, title, instruction, step, trouble, actions, again, notice);
    }

    public Frame withAgain(int times) {
        return new Frame(id, title, instruction, step, trouble, actions, times, notice);
    }

    public Frame withNotice(@Nullable Words told) {
        return new Frame(id, title, instruction, step, trouble, actions, again, told);
    }

    public Frame with(Action further) {
        return new Frame(
                id,
                title,
                instruction,
                step,
                trouble,
                Stream.concat(actions.stream(), Stream.of(further)).toList(),
                again,
                notice);
    }

    public Frame with(List<Action> others) {
        return new Frame(id, title, instruction, step, trouble, others, again, notice);
    }

    public boolean offers(String action) {
        return actions.stream().anyMatch(offered -> offered.id().equals(action));
    }

    /** "Step 2 of 5". */
    public record Step(int number, int of) {}
}
