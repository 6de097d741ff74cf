package ua.vikno.technician.network;

import ua.vikno.technician.network.Plan.Access;
import ua.vikno.technician.network.Plan.Addresses;
import ua.vikno.technician.step.Say;

/** Tells a plan in one line, without its secrets. */
final class PlanWords {
    private PlanWords() {}

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
