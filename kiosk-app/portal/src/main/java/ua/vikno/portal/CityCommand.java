package ua.vikno.portal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import ua.vikno.portal.city.CityDirectory;
import ua.vikno.portal.city.CitySamples;
import ua.vikno.portal.yaml.Findings;
import ua.vikno.portal.yaml.Findings.Finding;

/** Makes a directory for a city of one's own, and finds what is wrong in one. */
final class CityCommand {
    private static final int FAULTS = 1;
    private static final int USAGE = 2;
    private static final String HELP = """
        usage: vikno city check DIR
               vikno city new DIR [SAMPLE]

        check  reads a city's directory as the portal would, and tells file, line and what to do for all that is wrong
        new    makes DIR to begin with, from the sample pavlohrad or another: khmelnytskyi, ternopil, dnipro, uzhhorod

        exit code: 0 nothing is wrong but warnings, 1 there are errors, 2 the command could not run
        """;

    private CityCommand() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(args), out, err));
    }

    static int run(List<String> args, PrintStream out, PrintStream err) {
        if (args.contains("--help") || args.contains("-h")) {
            out.print(HELP);
            return 0;
        }
        if (args.size() == 2 && args.getFirst().equals("check")) {
            return check(Path.of(args.get(1)), out, err);
        }
        if ((args.size() == 2 || args.size() == 3) && args.getFirst().equals("new")) {
            return create(Path.of(args.get(1)), args.size() == 3 ? args.get(2) : CitySamples.ALL.getFirst(), out, err);
        }
        err.print(HELP);
        return USAGE;
    }

    private static int check(Path directory, PrintStream out, PrintStream err) {
        if (!Files.isDirectory(directory)) {
            err.println("no such directory: " + directory);
            return USAGE;
        }
        Findings findings = new Findings();
        CityDirectory.read(directory, false, findings);
        for (Finding finding : findings.all()) {
            out.println(finding);
        }
        int errors = findings.errors().size();
        out.println(errors + " errors, " + (findings.all().size() - errors) + " warnings");
        return errors == 0 ? 0 : FAULTS;
    }

    private static int create(Path directory, String sample, PrintStream out, PrintStream err) {
        try {
            if (Files.exists(directory) && !isEmpty(directory)) {
                err.println(directory + " is not empty");
                return USAGE;
            }
            CitySamples.copy(sample, directory);
        } catch (IOException | IllegalArgumentException e) {
            err.println("cannot make " + directory + ": " + e.getMessage());
            return USAGE;
        }
        out.println("made " + directory + " from " + sample + "; kiosk-app/docs/city.md says what to change in it");
        return 0;
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.findAny().isEmpty();
        }
    }
}
