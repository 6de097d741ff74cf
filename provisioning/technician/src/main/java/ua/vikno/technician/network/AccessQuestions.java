package ua.vikno.technician.network;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Function;
import ua.vikno.technician.network.Plan.Access;
import ua.vikno.technician.step.Finding;
import ua.vikno.technician.step.Question;
import ua.vikno.technician.step.Say;
import ua.vikno.technician.step.Turn;

/** Asks who the machine is to a network that lets in only whom it knows (IEEE 802.1X). */
final class AccessQuestions {
    private static final String NONE = "no-access";
    private static final String PASSWORD = "access-password";
    private static final String CERTIFICATE = "access-certificate";

    private AccessQuestions() {}

    /** Of a cable, where it is seldom. */
    static Turn whether(Plan plan, Function<Plan, Turn> then) {
        return Turn.ask(
                Question.choose(Say.of("network.access"), NONE, PASSWORD, CERTIFICATE),
                chosen -> chosen.equals(NONE) ? then.apply(plan) : identity(plan, chosen, then));
    }

    /** Of a wireless network that wants it. */
    static Turn which(Plan plan, Function<Plan, Turn> then) {
        return Turn.ask(
                Question.choose(Say.of("network.access"), PASSWORD, CERTIFICATE),
                chosen -> identity(plan, chosen, then));
    }

    private static Turn identity(Plan plan, String how, Function<Plan, Turn> then) {
        return Turn.ask(
                Question.type("", "network.identity"),
                name -> name.isEmpty()
                        ? identity(plan, how, then)
                        : file(
                                "network.authority",
                                authority -> how.equals(PASSWORD)
                                        ? password(plan, authority, name, then)
                                        : certificate(plan, authority, name, then)));
    }

    private static Turn password(Plan plan, String authority, String name, Function<Plan, Turn> then) {
        return Turn.ask(
                Question.secret("network.access-secret", name),
                secret -> secret.isEmpty()
                        ? password(plan, authority, name, then)
                        : then.apply(plan.with(new Access.Password(authority, name, secret))));
    }

    private static Turn certificate(Plan plan, String authority, String name, Function<Plan, Turn> then) {
        return file(
                "network.certificate",
                certificate -> file(
                        "network.key",
                        key -> Turn.ask(
                                Question.secret("network.key-secret"),
                                secret -> then.apply(plan.with(
                                        new Access.Certificate(authority, name, certificate, key, secret))))));
    }

    private static Turn file(String question, Function<String, Turn> then) {
        return Turn.ask(
                Question.type("", question),
                typed -> readable(typed)
                        ? then.apply(typed)
                        : Turn.tried(Finding.bad("network.no-file", typed), file(question, then)));
    }

    private static boolean readable(String typed) {
        try {
            Path file = Path.of(typed);
            return file.isAbsolute() && Files.isRegularFile(file) && Files.isReadable(file);
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
