package ua.vikno.technician.setup;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.vikno.technician.step.Answer;
import ua.vikno.technician.step.Guide;
import ua.vikno.technician.step.Question;
import ua.vikno.technician.step.Question.Option;
import ua.vikno.technician.step.Say;
import ua.vikno.technician.step.Surface;
import ua.vikno.technician.step.Words;

/** Which step next, until the technician ends; each can be run again. */
final class Menu {
    private static final int GOOD = 0;
    private static final int BAD = 1;

    private final PrintStream out;
    private final Words words;
    private final Surface surface;
    private final Map<String, Act> acts;
    private final Map<String, Guide.Result> results = new LinkedHashMap<>();

    /** What is done when it is chosen. */
    interface Act {
        Guide.Result run() throws InterruptedException;
    }

    /** @param acts by the name that is typed; each is labelled by {@code step.NAME} */
    Menu(PrintStream out, Words words, Surface surface, Map<String, Act> acts) {
        this.out = out;
        this.words = words;
        this.surface = surface;
        this.acts = new LinkedHashMap<>(acts);
    }

    int single(String name) throws InterruptedException {
        play(name);
        return close();
    }

    private void play(String name) throws InterruptedException {
        Act act = acts.get(name);
        if (act != null) {
            results.put(name, act.run());
        }
    }

    int run() throws InterruptedException {
        List<Option> options = acts.keySet().stream()
                .map(name -> new Option(name, Say.of("step." + name)))
                .toList();
        Question which = new Question.Choose(Say.of("menu"), options);
        while (true) {
            Optional<Answer> answer = surface.ask(which);
            if (answer.isEmpty()) {
                return close();
            }
            play(answer.get().value());
        }
    }

    private int close() {
        out.println();
        results.forEach((name, result) -> {
            String key = result.good() ? "summary.good" : result.whole() ? "summary.bad" : "summary.left";
            out.println(words.of(Say.of(key, Say.of("step." + name))));
        });
        return results.values().stream().allMatch(Guide.Result::good) ? GOOD : BAD;
    }
}
