package ua.vikno.portal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import ua.vikno.portal.api.forms.FormHistory;
import ua.vikno.portal.city.CityDirectory;
import ua.vikno.portal.city.CitySamples;
import ua.vikno.portal.city.form.FormTrial;
import ua.vikno.portal.city.form.ResidentForms;
import ua.vikno.portal.command.CommandLine;
import ua.vikno.portal.command.Exit;
import ua.vikno.portal.command.PortalCommand;
import ua.vikno.portal.options.PortalOptions;
import ua.vikno.portal.yaml.Findings;
import ua.vikno.portal.yaml.Findings.Finding;

/** Makes a directory for a city of one's own, and finds what is wrong in one. */
final class CityCommand {
    private static final String HELP = """
        usage: vikno city check DIR
               vikno city new DIR [SAMPLE]
               vikno city form DIR [FORM [uk|en|hu]]

        check  reads a city's directory as the portal would, and tells file, line and what to do for all that is wrong
        new    makes DIR to begin with, from the sample pavlohrad or another: khmelnytskyi, ternopil, dnipro, uzhhorod
        form   lists the forms that residents fill, or asks one here, line by line: an empty line takes what is suggested or
               leaves out, =FIELD asks a field again, +SECTION adds an item

        exit code: 0 nothing is wrong but warnings, 1 there are errors, 2 the command could not run
        """;
    private static final PortalCommand COMMAND = new PortalCommand("city", HELP, CityCommand::run);

    private CityCommand() {}

    public static void main(String[] args) {
        COMMAND.main(args);
    }

    static int run(List<String> args, PrintStream out, PrintStream err) {
        return COMMAND.run(args, out, err);
    }

    private static Exit run(CommandLine line, PrintStream out, PrintStream err) {
        List<String> words = line.words();
        return switch (words.isEmpty() || line.isStrange() ? "" : words.getFirst() + words.size()) {
            case "check2" -> check(Path.of(words.get(1)), out, err);
            case "new2" -> create(Path.of(words.get(1)), CitySamples.ALL.getFirst(), out, err);
            case "form2", "form3", "form4" -> form(words, out, err);
            case "new3" -> create(Path.of(words.get(1)), words.get(2), out, err);
            default -> Exit.MISUSED;
        };
    }

    private static Exit check(Path directory, PrintStream out, PrintStream err) {
        if (!Files.isDirectory(directory)) {
            err.println("no such directory: " + directory);
            return Exit.FAILED;
        }
        Findings findings = new Findings();
        CityDirectory.read(directory, false, findings);
        for (Finding finding : findings.all()) {
            out.println(finding);
        }
        int errors = findings.errors().size();
        out.println(errors + " errors, " + (findings.all().size() - errors) + " warnings");
        return errors == 0 ? Exit.DONE : Exit.REFUSED;
    }

    private static Exit create(Path directory, String sample, PrintStream out, PrintStream err) {
        try {
            if (Files.exists(directory) && !isEmpty(directory)) {
                err.println(directory + " is not empty");
                return Exit.FAILED;
            }
            CitySamples.copy(sample, directory);
        } catch (IOException | IllegalArgumentException e) {
            err.println("cannot make " + directory + ": " + e.getMessage());
            return Exit.FAILED;
        }
        out.println("made " + directory + " from " + sample + "; kiosk-app/docs/city.md says what to change in it");
        return Exit.DONE;
    }

    private static Exit form(List<String> words, PrintStream out, PrintStream err) {
        Findings findings = new Findings();
        ResidentForms forms = ResidentForms.read(Path.of(words.get(1)), findings);
        if (!findings.errors().isEmpty()) {
            err.println("there are errors: ./vikno city check " + words.get(1));
            return Exit.REFUSED;
        }
        LocalDate today = LocalDate.now(PortalOptions.ZONE);
        if (words.size() == 2) {
            FormTrial.list(forms, today, out);
            return Exit.DONE;
        }
        FormHistory history = forms.forms().get(words.get(2));
        String language = words.size() == 3 ? "uk" : words.get(3);
        if (history == null || !List.of("uk", "en", "hu").contains(language)) {
            err.println("no form " + words.get(2) + " in " + language + "; there are "
                    + String.join(", ", forms.forms().keySet()) + ", in uk, en, hu");
            return Exit.FAILED;
        }
        try {
            // Not closed: it is the terminal's.
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            FormTrial trial = new FormTrial(forms, history.present(), language, today, out);
            return trial.ask(in) ? Exit.DONE : Exit.REFUSED;
        } catch (IOException e) {
            err.println("cannot read what is typed: " + e.getMessage());
            return Exit.FAILED;
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.findAny().isEmpty();
        }
    }
}
