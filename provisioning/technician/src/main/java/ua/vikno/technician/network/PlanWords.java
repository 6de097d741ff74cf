package ua.vikno.technician.network;

import ua.vikno.state.proxy.ProxyServer;
import ua.vikno.technician.network.Plan.Access;
import ua.vikno.technician.network.Plan.Addresses;
import ua.vikno.technician.network.WayOut.Wish;
import ua.vikno.technician.step.Say;

/** Tells in one line what the technician wants, without its secrets. */
final class PlanWords {
    private PlanWords() {}

    static Say of(Wish wish) {
        return wish instanceof Wish.By(ProxyServer proxy)
                ? Say.of("network.plan-way", proxy.address(), proxy.user().isEmpty() ? "" : " · " + proxy.user())
                : Say.of("option.way-directly");
    }

    static Say of(Plan plan) {
        Say where = switch (plan.addresses()) {
            case Addresses.Automatic() -> Say.of("option.automatic");
            case Addresses.Fixed fixed ->
                Say.of("network.fixed", fixed.address(), fixed.gateway(), String.join(" ", fixed.names()));
        };
        Say what = plan.wireless()
                .map(network -> Say.plain(plan.device() + " · Wi-Fi " + network.name()))
                .orElseGet(() -> Say.plain(plan.device()));
        String who = plan.access()
                .map(Access::identity)
                .map(name -> " · 802.1X " + name)
                .orElse("");
        return Say.of("network.plan", what, who, where);
    }
}
