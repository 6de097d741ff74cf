package ua.vikno.technician.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import ua.vikno.state.proxy.ProxyFile;
import ua.vikno.state.proxy.ProxyServer;
import ua.vikno.technician.network.WayOut.Wish;
import ua.vikno.technician.step.Finding;
import ua.vikno.technician.step.Question;
import ua.vikno.technician.step.Question.Option;
import ua.vikno.technician.step.Say;
import ua.vikno.technician.step.Turn;

/** Asks whether the portal is reached through a proxy of the site, and for its password. */
final class ProxyQuestions {
    private static final String AS_NOW = "way-as-now";
    private static final String DIRECTLY = "way-directly";
    private static final String PROXY = "way-proxy";

    private ProxyQuestions() {}

    /** @param now offered first where it is a proxy */
    static Turn ask(ProxyFile.Way now, Function<Wish, Turn> then) {
        List<Option> first = new ArrayList<>();
        now.proxy().ifPresent(proxy -> first.add(new Option(AS_NOW, Say.of("network.way-as-now", proxy.address()))));
        Turn ask = Turn.ask(
                new Question.Choose(Say.of("network.way"), Question.options(first, DIRECTLY, PROXY)),
                chosen -> switch (chosen) {
                    case AS_NOW -> then.apply(new Wish.AsNow());
                    case DIRECTLY ->
                        then.apply(now instanceof ProxyFile.Way.Direct ? new Wish.AsNow() : new Wish.Directly());
                    default -> address(then);
                });
        return now instanceof ProxyFile.Way.Unusable(String detail)
                ? Turn.tried(Finding.bad("network.proxy-unusable", detail), ask)
                : ask;
    }

    private static Turn address(Function<Wish, Turn> then) {
        return Turn.ask(
                Question.type("", "network.proxy"),
                typed -> ProxyServer.at(typed)
                        .map(proxy -> whether(proxy, then))
                        .orElseGet(() -> Turn.tried(Finding.bad("network.no-proxy", typed), address(then))));
    }

    private static Turn whether(ProxyServer proxy, Function<Wish, Turn> then) {
        return Turn.ask(
                Question.yesNo("network.proxy-login"),
                answer -> answer.equals(Question.NO) ? then.apply(new Wish.By(proxy)) : user(proxy, then));
    }

    private static Turn user(ProxyServer proxy, Function<Wish, Turn> then) {
        return Turn.ask(
                Question.type("", "network.proxy-user"),
                name -> ProxyServer.isUser(name)
                        ? password(proxy, name, then)
                        : Turn.tried(Finding.bad("network.no-proxy-user", name), user(proxy, then)));
    }

    private static Turn password(ProxyServer proxy, String name, Function<Wish, Turn> then) {
        return Turn.ask(
                Question.secret("network.proxy-secret", name),
                secret -> ProxyServer.isPassword(secret)
                        ? then.apply(new Wish.By(proxy.with(name, secret)))
                        : Turn.tried(Finding.bad("network.no-proxy-secret"), password(proxy, name, then)));
    }
}
