package ua.vikno.agent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ua.vikno.agent.EnrolmentState.Begun;
import ua.vikno.agent.EnrolmentState.Enrolled;
import ua.vikno.agent.EnrolmentState.Refused;
import ua.vikno.agent.EnrolmentState.Waiting;
import ua.vikno.state.proxy.ProxyFile;

/**
 * {@code vikno-agent enrol|state|renew|ordered}. Without INVITATION, enrol goes on with what has begun, or reads a line; ordered is for
 * the unit {@code vikno-kiosk-enrol}. Exit code 0: this kiosk has a certificate that is good, 1: it has none or was refused, 2: typed wrongly.
 */
public final class AgentCommand {
    private static final int GOOD = 0;
    private static final int BAD = 1;
    private static final int MISUSED = 2;
    private static final Duration PAUSE = Duration.ofSeconds(3);
    /** Longer than a token and a confirmation are waited for. */
    private static final int MOST_QUESTIONS = 700;

    private static final String STATE = "--state=";
    private static final String WANTED = "--wanted=";
    private static final String TOLD = "--told=";
    private static final String PROXY = "--proxy=";
    private static final String LANGUAGE = "--language=";

    private final BufferedReader in;
    private final PrintStream out;
    private final Map<String, String> environment;
    private final Pause pause;

    /** Waits for 3 s; tests do something meanwhile. */
    interface Pause {
        void pass() throws InterruptedException;
    }

    AgentCommand(Reader in, PrintStream out, Map<String, String> environment, Pause pause) {
        this.in = new BufferedReader(in);
        this.out = out;
        this.environment = environment;
        this.pause = pause;
    }

    static void main(String[] arguments) throws InterruptedException, IOException {
        AgentCommand command = new AgentCommand(
                new InputStreamReader(System.in, StandardCharsets.UTF_8),
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                System.getenv(),
                () -> Thread.sleep(PAUSE));
        System.exit(command.run(List.of(arguments)));
    }

    int run(List<String> arguments) throws InterruptedException, IOException {
        List<String> words = new ArrayList<>(arguments);
        Optional<String> state = option(words, STATE);
        Optional<String> wanted = option(words, WANTED);
        Optional<String> told = option(words, TOLD);
        Path proxy = option(words, PROXY).map(Path::of).orElse(ProxyFile.USUAL);
        EnrolmentWords language = new EnrolmentWords(language(option(words, LANGUAGE)));
        String verb = words.isEmpty() ? "" : words.removeFirst();
        if (state.isEmpty() || words.size() > (verb.equals("enrol") ? 1 : 0)) {
            out.println(language.text("usage"));
            return MISUSED;
        }
        Enrolment enrolment = Enrolment.in(Path.of(state.get()), new ProxyFile(proxy), InstantSource.system());
        if (verb.equals("ordered") && wanted.isPresent() && told.isPresent()) {
            OrderedEnrolment ordered =
                    new OrderedEnrolment(enrolment, Path.of(wanted.get()), Path.of(told.get()), pause);
            return said(ordered.run(MOST_QUESTIONS), language);
        }
        return switch (verb) {
            case "enrol" -> enrol(enrolment, words.isEmpty() ? "" : words.getFirst(), language);
            case "state" -> said(enrolment.state(), language);
            case "renew" -> said(enrolment.renew(), language);
            default -> {
                out.println(language.text("misused", verb));
                out.println(language.text("usage"));
                yield MISUSED;
            }
        };
    }

    private int enrol(Enrolment enrolment, String invitation, EnrolmentWords language)
            throws InterruptedException, IOException {
        boolean goesOn = invitation.isEmpty() && enrolment.state() instanceof Begun;
        EnrolmentState state = goesOn ? enrolment.ask() : enrolment.begin(given(invitation, language));
        String last = "";
        for (int asked = 0; isUnderWay(state, asked > 0 || goesOn) && asked < MOST_QUESTIONS; asked++) {
            String sentence = language.of(state);
            if (!sentence.equals(last)) {
                out.println(sentence);
                last = sentence;
            }
            pause.pass();
            state = enrolment.ask();
        }
        return said(state, language);
    }

    private String given(String invitation, EnrolmentWords language) throws IOException {
        if (!invitation.isEmpty()) {
            return invitation;
        }
        out.print(language.text("asking") + " ");
        out.flush();
        return Optional.ofNullable(in.readLine()).orElse("");
    }

    /** Once the portal has taken the key, what may pass is waited for. */
    private static boolean isUnderWay(EnrolmentState state, boolean begun) {
        return state instanceof Waiting
                || (begun
                        && state instanceof Refused refused
                        && refused.reason().mayPass());
    }

    private int said(EnrolmentState state, EnrolmentWords language) {
        out.println(language.of(state));
        return state instanceof Enrolled ? GOOD : BAD;
    }

    private static Optional<String> option(List<String> words, String name) {
        Optional<String> given =
                words.stream().filter(word -> word.startsWith(name)).findFirst();
        given.ifPresent(words::remove);
        return given.map(word -> word.substring(name.length())).filter(value -> !value.isEmpty());
    }

    /** The first that is set decides, as in gettext. */
    private Locale language(Optional<String> wanted) {
        String name = wanted.orElseGet(() -> Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(variable -> environment.getOrDefault(variable, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(""));
        return Stream.of("uk", "hu")
                .filter(name::startsWith)
                .findFirst()
                .map(Locale::of)
                .orElse(Locale.ENGLISH);
    }
}
