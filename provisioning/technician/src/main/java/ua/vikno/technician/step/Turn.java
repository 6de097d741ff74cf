package ua.vikno.technician.step;

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
