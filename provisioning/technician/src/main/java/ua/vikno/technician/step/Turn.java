package ua.vikno.technician.step;

import java.time.Duration;
import java.util.function.Function;

/** What a step does next. A step itself touches nothing: whoever runs it asks, works and shows. */
public sealed interface Turn {
    /** Asks the technician. */
    record Ask(Question question, Function<Answer, Turn> then) implements Turn {}

    /**
     * Does something that takes time or touches the machine.
     *
     * @param what said while it lasts
     */
    record Work<T>(Say what, Job<T> job, Function<T, Turn> then) implements Turn {}

    /** Tells the technician something that is no finding. */
    record Tell(Say what, Turn then) implements Turn {}

    /** Shows a code that somebody reads aloud, as large as the surface can. */
    record Large(String code, Turn then) implements Turn {}

    /**
     * Looks again and again until there is something new, or the technician leaves the step.
     *
     * @param what said first
     * @param pause between two looks
     */
    record Wait<T>(Say what, Duration pause, Job<Look<T>> look, Function<T, Turn> then) implements Turn {}

    /** Notes a finding. */
    record Note(Finding finding, Turn then) implements Turn {}

    /** Shows why a try failed; what counts is how the next one ends. */
    record Tried(Finding finding, Turn then) implements Turn {}

    /** The step is over. */
    record End() implements Turn {}

    /** What is done outside the step; it has a deadline of its own, and trouble is part of its value. */
    @FunctionalInterface
    interface Job<T> {
        T run() throws InterruptedException;
    }

    /** What one look has shown. */
    sealed interface Look<T> {
        /** @param progress said when it differs from what was said last */
        record Still<T>(Say progress) implements Look<T> {}

        record Done<T>(T value) implements Look<T> {}
    }

    static Turn ask(Question question, Function<String, Turn> then) {
        return new Ask(question, answer -> then.apply(answer.value()));
    }

    static <T> Turn work(Say what, Job<T> job, Function<T, Turn> then) {
        return new Work<>(what, job, then);
    }

    static Turn note(Finding finding, Turn then) {
        return new Note(finding, then);
    }

    static Turn tried(Finding finding, Turn then) {
        return new Tried(finding, then);
    }

    static Turn end() {
        return new End();
    }
}
