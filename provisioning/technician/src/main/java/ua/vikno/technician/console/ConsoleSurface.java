package ua.vikno.technician.console;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import ua.vikno.technician.step.Answer;
import ua.vikno.technician.step.Finding;
import ua.vikno.technician.step.Question;
import ua.vikno.technician.step.Say;
import ua.vikno.technician.step.Step;
import ua.vikno.technician.step.Surface;
import ua.vikno.technician.step.Words;

/** Questions with numbered options; 0, or the end of input, leaves the step. No cursor control: it works on any line. */
public final class ConsoleSurface implements Surface {
    private static final String LEAVE = "0";
    private static final long LOOK_MS = 100;

    private final PrintStream out;
    private final Lines in;
    private final Words words;

    public ConsoleSurface(PrintStream out, Lines in, Words words) {
        this.out = out;
        this.in = in;
        this.words = words;
    }

    @Override
    public void begin(Step step) {
        String title = words.of(Say.of("step." + step.name()));
        out.println();
        out.println(title);
        out.println("=".repeat(title.length()));
    }

    @Override
    public Optional<Answer> ask(Question question) {
        out.println();
        out.println(Fill.of(words.of(question.text()), "", ""));
        return switch (question) {
            case Question.Choose(Say _, List<Question.Option> options) -> choose(options);
            case Question.Type(Say _, String usual, boolean secret) -> secret ? secret() : type(usual);
        };
    }

    private Optional<Answer> choose(List<Question.Option> options) {
        for (int i = 0; i < options.size(); i++) {
            out.println(
                    Fill.of(words.of(options.get(i).label()), String.format(Locale.ROOT, "  %2d  ", i + 1), "      "));
        }
        out.println("   0  " + words.of(Say.of("leave")));
        while (true) {
            String typed = prompt("> ");
            if (left(typed)) {
                return Optional.empty();
            }
            int number = number(typed);
            if (number >= 1 && number <= options.size()) {
                return Optional.of(new Answer.Chosen(options.get(number - 1).id()));
            }
            out.println(words.of(Say.of("choose.again", options.size())));
        }
    }

    private Optional<Answer> type(String usual) {
        String typed = prompt(usual.isEmpty() ? "> " : "[" + usual + "] > ");
        if (left(typed)) {
            return Optional.empty();
        }
        String text = String.valueOf(typed).strip();
        return Optional.of(new Answer.Typed(text.isEmpty() ? usual : text));
    }

    private Optional<Answer> secret() {
        out.println(words.of(Say.of("secret.hidden")));
        out.print("> ");
        out.flush();
        return Optional.ofNullable(in.secret()).map(Answer.Typed::new);
    }

    @Override
    public void tell(Say what) {
        out.println(Fill.of(words.of(what), "… ", "  "));
    }

    @Override
    public void show(Finding finding) {
        out.println(Fill.of(words.of(finding.fact()), mark(finding), "     "));
        switch (finding) {
            case Finding.Weak(Say _, Say advice) -> advise(advice);
            case Finding.Bad(Say _, Say advice) -> advise(advice);
            case Finding.Good _, Finding.Unchecked _ -> {}
        }
    }

    @Override
    public void large(String code) {
        out.println();
        LargeLetters.of(code).forEach(line -> out.println("    " + line));
        out.println();
        out.println("    " + code);
        out.println();
    }

    /** Any line leaves: whoever waits has nothing else to type. */
    @Override
    public boolean left(Duration pause) throws InterruptedException {
        for (long rest = pause.toMillis(); rest > 0; rest -= LOOK_MS) {
            if (in.ready() && in.line() != null) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(Math.min(rest, LOOK_MS));
        }
        return false;
    }

    private void advise(Say advice) {
        out.println(Fill.of(words.of(advice), "     → ", "       "));
    }

    private static String mark(Finding finding) {
        return switch (finding) {
            case Finding.Good _ -> " OK  ";
            case Finding.Weak _ -> " !   ";
            case Finding.Bad _ -> " XX  ";
            case Finding.Unchecked _ -> " ?   ";
        };
    }

    private @Nullable String prompt(String prompt) {
        out.print(prompt);
        out.flush();
        return in.line();
    }

    private static boolean left(@Nullable String typed) {
        return typed == null || typed.strip().equals(LEAVE);
    }

    private static int number(@Nullable String typed) {
        try {
            return Integer.parseInt(String.valueOf(typed).strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
