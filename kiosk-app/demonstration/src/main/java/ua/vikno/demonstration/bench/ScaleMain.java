package ua.vikno.demonstration.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * Measures a portal with a whole city: {@code ScaleMain OUT.json DWELLINGS COMMAND DATABASE…}. COMMAND is a file that tells how
 * the launcher starts a portal, one argument a line; each DATABASE is the JDBC address of an empty one. The table goes to
 * standard output, progress to standard error; exit code 3 if a target was missed.
 */
final class ScaleMain {
    private ScaleMain() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("logback.configurationFile", "ua/vikno/portal/command-logback.xml");
        List<String> command = Files.readAllLines(Path.of(arguments[2]));
        List<Result> results = new ArrayList<>();
        for (String database : List.of(arguments).subList(3, arguments.length)) {
            results.addAll(measured(command, database, Integer.parseInt(arguments[1])));
        }
        Report report = new Report(results);
        report.writeTo(Path.of(arguments[0]));
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(report.table());
        System.exit(report.allMet() ? 0 : 3);
    }

    private static List<Result> measured(List<String> command, String database, int dwellings)
            throws IOException, InterruptedException, SQLException {
        Path work = Files.createTempDirectory("vikno-scale");
        try (ScalePortal portal = ScalePortal.start(command, database, work)) {
            return new ScaleBench(portal, database, dwellings, work).run();
        } finally {
            FileSystemUtils.deleteRecursively(work);
        }
    }
}
