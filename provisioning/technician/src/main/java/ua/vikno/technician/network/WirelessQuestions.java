package ua.vikno.technician.network;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import ua.vikno.technician.network.NetworkManager.Heard;
import ua.vikno.technician.network.Plan.Wireless;
import ua.vikno.technician.step.Finding;
import ua.vikno.technician.step.Question;
import ua.vikno.technician.step.Question.Option;
import ua.vikno.technician.step.Say;
import ua.vikno.technician.step.Turn;

/** Asks which network in the air, and for its password. */
final class WirelessQuestions {
    private static final String HIDDEN = "hidden-network";
    private static final String OPEN = "open";
    private static final String PASSWORD = "password";
    private static final String ACCESS = "access";
    private static final int LONGEST_NAME = 32;

    /** IEEE 802.11-2020, J.4.1: a passphrase of 8 to 63 characters, or the key itself in hexadecimal. */
    private static final Pattern SECRET = Pattern.compile("[ -~]{8,63}|[0-9A-Fa-f]{64}");

    private WirelessQuestions() {}

    static Turn ask(Plan plan, List<Heard> heard, Function<Plan, Turn> then) {
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < heard.size(); i++) {
            Heard each = heard.get(i);
            options.add(new Option(
                    String.valueOf(i),
                    Say.of(
                            "network.heard",
                            each.name(),
                            each.percent(),
                            each.open() ? Say.of("network.without-password") : each.security())));
        }
        return Turn.ask(
                new Question.Choose(Say.of("network.which-wireless"), Question.options(options, HIDDEN)),
                chosen -> chosen.equals(HIDDEN)
                        ? typed(plan, then)
                        : secured(plan, heard.get(Integer.parseInt(chosen)), then));
    }

    private static Turn typed(Plan plan, Function<Plan, Turn> then) {
        return Turn.ask(Question.type("", "network.wireless-name"), name -> {
            int bytes = name.getBytes(StandardCharsets.UTF_8).length;
            return bytes == 0 || bytes > LONGEST_NAME
                    ? Turn.tried(Finding.bad("network.no-wireless-name", name), typed(plan, then))
                    : Turn.ask(
                            Question.choose(Say.of("network.how-secured"), PASSWORD, ACCESS, OPEN),
                            chosen -> secured(plan, name, true, chosen, then));
        });
    }

    private static Turn secured(Plan plan, Heard heard, Function<Plan, Turn> then) {
        String how = heard.access() ? ACCESS : heard.open() ? OPEN : PASSWORD;
        return secured(plan, heard.name(), false, how, then);
    }

    private static Turn secured(Plan plan, String name, boolean hidden, String how, Function<Plan, Turn> then) {
        return switch (how) {
            case PASSWORD -> password(plan, name, hidden, then);
            case ACCESS -> AccessQuestions.which(plan.with(new Wireless(name, hidden, "")), then);
            default -> then.apply(plan.with(new Wireless(name, hidden, "")));
        };
    }

    private static Turn password(Plan plan, String name, boolean hidden, Function<Plan, Turn> then) {
        return Turn.ask(
                Question.secret("network.wireless-password", name),
                typed -> SECRET.matcher(typed).matches()
                        ? then.apply(plan.with(new Wireless(name, hidden, typed)))
                        : Turn.tried(Finding.bad("network.no-wireless-password"), password(plan, name, hidden, then)));
    }
}
