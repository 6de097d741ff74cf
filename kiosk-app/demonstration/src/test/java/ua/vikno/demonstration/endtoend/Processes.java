package ua.vikno.demonstration.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Other programs, ours and foreign, each with a deadline. */
final class Processes {
    private Processes() {}

    static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    static List<String> java(String mainClass, List<String> arguments) {
        assertThat(System.getenv("DISPLAY"))
                .as("DISPLAY: the kiosk needs a display, such as Xvfb of 1920 × 1920; ./vikno test starts one")
                .isNotNull();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx384m",
                "--enable-native-access=ALL-UNNAMED",
                "-Dprism.order=sw",
                "-Dprism.lcdtext=false",
                "-Dglass.gtk.uiScale=1.0",
                "-Djava.awt.headless=true",
                "-Duser.timezone=Europe/Kyiv",
                "-cp",
                classPath(),
                mainClass));
        command.addAll(arguments);
        return command;
    }

    /** Runs it to its end; fails with its output if that is not success. */
    static String run(Path directory, List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(directory, "output", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(12, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        String text = Files.readString(output);
        assertThat(ended && process.exitValue() == 0)
                .as("%s%n%s", command.getLast(), text)
                .isTrue();
        return text;
    }

    /** What a foreign program says of a file, without its complaints. */
    static String ask(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as(command[0]).isTrue();
        return text;
    }
}
