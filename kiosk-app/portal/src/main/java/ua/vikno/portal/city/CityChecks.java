package ua.vikno.portal.city;

import java.util.List;
import ua.vikno.portal.api.published.PublishedService;
import ua.vikno.portal.api.published.ServiceNames;
import ua.vikno.portal.city.CityDirectory.Notice;
import ua.vikno.portal.registers.form.Form;
import ua.vikno.portal.registers.form.Forms;
import ua.vikno.portal.yaml.Findings;
import ua.vikno.portal.yaml.YamlMap;

/** Finds what only several files of a city together tell. */
final class CityChecks {
    private CityChecks() {}

    /** A register has a form and a published provider; a payee has a register. */
    static void registers(YamlMap registers, YamlMap facts, Forms forms, Payees payees, Findings findings) {
        List<String> senders =
                forms.charges().stream().map(Form.Charges::provider).distinct().toList();
        List<String> published =
                facts.maps("providers").stream().map(p -> p.text("id", "")).toList();
        for (String register : registers.keys()) {
            String provider = registers.map(register).text("provider", "");
            if (!provider.isEmpty() && !published.contains(provider)) {
                registers.error(
                        register, "provider " + provider + " is not among the providers of " + CityDirectory.FACTS);
            }
            if (!senders.contains(register)) {
                registers.error(
                        register,
                        "no form has provider: " + register + "; the forms are of " + senders
                                + ": describe its register in " + CityDirectory.FORMS + "/" + register + ".yaml");
            }
        }
        if (!payees.invented()) {
            payees.byRegister().keySet().stream()
                    .filter(register -> !senders.contains(register))
                    .forEach(register -> findings.warn(
                            CityDirectory.PAYEES, 0, "no form has provider: " + register + ", so nobody will pay it"));
        }
    }

    /** Each service that a form charges for has a name. */
    static void names(Forms forms, ServiceNames names, Findings findings) {
        forms.charges().stream()
                .flatMap(form -> form.services().values().stream())
                .distinct()
                .filter(id -> names.of(id).isEmpty())
                .forEach(id -> findings.warn(
                        CityDirectory.NAMES, 0, "service " + id + " of the forms has no name: it is shown as " + id));
    }

    /** Notices have a tile that shows them. */
    static void notices(List<Notice> notices, List<PublishedService> services, Findings findings) {
        if (!notices.isEmpty()
                && services.stream().noneMatch(service -> service.id().equals("notices"))) {
            findings.warn(
                    CityDirectory.NOTICES,
                    0,
                    "nobody sees them: add to " + CityDirectory.SERVICES
                            + " {id: notices, kind: list, name: {uk: …, en: …, hu: …}}");
        }
    }
}
