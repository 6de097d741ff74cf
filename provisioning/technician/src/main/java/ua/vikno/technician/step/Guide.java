package ua.vikno.technician.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs a step on a surface. */
public final class Guide {
    private final Surface surface;

    public Guide(Surface surface) {
        this.surface = surface;
    }

    /**
     * How a step ended.
     *
     * @param whole false when the technician left it before its end
     */
    public record Result(List<Finding> findings, boolean whole) {
        public Result {
            findings = List.copyOf(findings);
        }

        /** Nothing is bad, and nobody left. */
        public boolean good() {
            return whole && findings.stream().noneMatch(Finding.Bad.class::isInstance);
        }
    }

    public Result run(Step step) throws InterruptedException {
        surface.begin(step);
        List<Finding> findings = new ArrayList<>();
        Turn turn = step.begin();
        while (true) {
            switch (turn) {
                case Turn.Ask ask -> {
                    Optional<Answer> answer = surface.ask(ask.question());
                    if (answer.isEmpty()) {
                        return new Result(findings, false);
                    }
                    turn = ask.then().apply(answer.get());
                }
                case Turn.Work<?> work -> turn = work(work);
                case Turn.Wait<?> wait -> {
                    Optional<Turn> next = wait(wait);
                    if (next.isEmpty()) {
                        return new Result(findings, false);
                    }
                    turn = next.get();
                }
                case Turn.Large large -> {
                    surface.large(large.code());
                    turn = large.then();
                }
                case Turn.Tell tell -> {
                    surface.tell(tell.what());
                    turn = tell.then();
                }
                case Turn.Note note -> {
                    findings.add(note.finding());
                    surface.show(note.finding());
                    turn = note.then();
                }
                case Turn.Tried tried -> {
                    surface.show(tried.finding());
                    turn = tried.then();
                }
                case Turn.End _ -> {
                    return new Result(findings, true);
                }
            }
        }
    }

    private <T> Turn work(Turn.Work<T> work) throws InterruptedException {
        surface.tell(work.what());
        return work.then().apply(work.job().run());
    }

    /** Empty when the technician has left. */
    private <T> Optional<Turn> wait(Turn.Wait<T> wait) throws InterruptedException {
        surface.tell(wait.what());
        Say said = wait.what();
        while (true) {
            switch (wait.look().run()) {
                case Turn.Look.Done<T>(T value) -> {
                    return Optional.of(wait.then().apply(value));
                }
                case Turn.Look.Still<T>(Say progress) -> {
                    if (!progress.equals(said)) {
                        surface.tell(progress);
                        said = progress;
                    }
                }
            }
            if (surface.left(wait.pause())) {
                return Optional.empty();
            }
        }
    }
}
