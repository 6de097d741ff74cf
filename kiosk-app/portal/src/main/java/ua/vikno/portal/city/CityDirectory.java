package ua.vikno.portal.city;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ua.vikno.portal.address.StreetNames;
import ua.vikno.portal.api.common.Localized;
import ua.vikno.portal.api.published.PictureContent;
import ua.vikno.portal.api.published.PublishedService;
import ua.vikno.portal.api.published.ServiceNames;
import ua.vikno.portal.city.form.ResidentForms;
import ua.vikno.portal.registers.form.Forms;
import ua.vikno.portal.yaml.Findings;
import ua.vikno.portal.yaml.YamlMap;

/**
 * Everything that makes a portal the portal of one city, read from the city's directory. Only {@code city.yaml} must be
 * there; what is absent is as in {@code kiosk-app/docs/city.md}.
 *
 * @param forms the city's own, or the built-in ones where it has none
 * @param services what the city adds to the kiosk's menu and changes in it
 * @param pictures its emblem and a picture for the start screen, or neither
 */
public record CityDirectory(
        Catalogue catalogue,
        Forms forms,
        StreetNames streets,
        List<Notice> notices,
        List<PublishedService> services,
        List<PictureContent> pictures) {
    /** Services of kind {@code list} that the portal fills, so that they have no items in {@code services.yaml}. */
    public static final Set<String> FILLED = Set.of("notices");

    static final String FACTS = "city.yaml";
    static final String REGISTERS = "registers.yaml";
    static final String PAYEES = "payees.yaml";
    static final String STREETS = "streets.yaml";
    static final String NAMES = "service-names.yaml";
    static final String SERVICES = "services.yaml";
    static final String NOTICES = "notices.yaml";
    static final String FORMS = "forms";
    static final String EMBLEM = "emblem.png";
    static final String PICTURE = "picture.png";
    private static final List<String> KNOWN = List.of(
            FACTS,
            REGISTERS,
            PAYEES,
            NAMES,
            STREETS,
            SERVICES,
            NOTICES,
            FORMS,
            ResidentForms.DIRECTORY,
            EMBLEM,
            PICTURE);

    /**
     * @param demonstration whether requisites are invented where there are none
     * @param findings gets what is wrong; with an error among them the result is not to be used
     */
    public static CityDirectory read(Path directory, boolean demonstration, Findings findings) {
        return read(directory, Optional.empty(), demonstration, findings);
    }

    /**
     * @param payees in place of the directory's own
     * @param demonstration whether requisites are invented where there are none
     * @param findings gets what is wrong; with an error among them the result is not to be used
     */
    static CityDirectory read(Path directory, Optional<Payees> payees, boolean demonstration, Findings findings) {
        for (String name : unknown(directory, findings)) {
            findings.warn(name, 0, "nobody reads it; a city has " + String.join(", ", KNOWN));
        }
        if (!Files.exists(directory.resolve(FACTS))) {
            findings.error(
                    FACTS, 0, "missing: a city needs its facts; ./vikno city new DIR makes a directory to begin with");
        }
        YamlMap facts = optional(directory, FACTS, findings);
        FactsCheck.check(facts);
        YamlMap registers = optional(directory, REGISTERS, findings);
        registers.keys().forEach(register -> registers.map(register).only("provider", "tariffs"));
        Path forms = directory.resolve(FORMS);
        Forms known =
                Files.isDirectory(forms) ? Forms.read(forms, List.copyOf(registers.keys()), findings) : Forms.builtIn();
        ServiceNames names = NamesFile.read(optional(directory, NAMES, findings));
        Payees own = payees.orElseGet(() -> payees(directory, demonstration, findings));
        CityChecks.registers(registers, facts, known, own, findings);
        CityChecks.names(known, names, findings);
        List<Notice> notices = NoticesFile.read(optional(directory, NOTICES, findings));
        List<PublishedService> services = ServicesFile.read(optional(directory, SERVICES, findings));
        CityChecks.notices(notices, services, findings);
        ResidentForms.read(directory, findings);
        return new CityDirectory(
                new CatalogueFile(facts, registers, own, names).read(),
                known,
                StreetsFile.read(optional(directory, STREETS, findings)),
                notices,
                services,
                PictureFile.all(directory, findings));
    }

    /** The same city with what another file says about the kiosk's menu. */
    CityDirectory with(Path services) {
        Findings findings = new Findings();
        List<PublishedService> read = ServicesFile.read(YamlMap.read(services, services.toString(), findings));
        findings.refuse();
        return new CityDirectory(catalogue, forms, streets, notices, read, pictures);
    }

    private static YamlMap optional(Path directory, String name, Findings findings) {
        Path file = directory.resolve(name);
        return Files.exists(file) ? YamlMap.read(file, name, findings) : YamlMap.empty(name, findings);
    }

    private static Payees payees(Path directory, boolean demonstration, Findings findings) {
        Path file = directory.resolve(PAYEES);
        if (Files.exists(file)) {
            return Payees.read(file, PAYEES, findings);
        }
        return demonstration ? Payees.demonstration() : Payees.NONE;
    }

    private static List<String> unknown(Path directory, Findings findings) {
        try (Stream<Path> files = Files.list(directory)) {
            List<String> names = new ArrayList<>(
                    files.map(file -> file.getFileName().toString().replace("/", ""))
                            .filter(name -> !name.startsWith(".") && !name.equals("README.md"))
                            .sorted()
                            .toList());
            names.removeAll(KNOWN);
            return names;
        } catch (IOException e) {
            findings.error(".", 0, "cannot be read: " + e.getMessage());
            return List.of();
        }
    }

    /**
     * What a city tells its residents for some days.
     *
     * @param from first day, {@code until} last day
     * @param title a few words; the text itself where the city gives none
     */
    public record Notice(String id, LocalDate from, LocalDate until, Localized title, Localized text) {}
}
