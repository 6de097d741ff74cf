package ua.vikno.technician;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for a PIN without showing it; without a terminal, lines of standard input are taken. */
final class Hidden implements StaffCommand.PinEntry {
    private final PrintStream questions;
    private @Nullable BufferedReader lines;

    Hidden(PrintStream questions) {
        this.questions = questions;
    }

    @Override
    public @Nullable String ask(String question) {
        Optional<Console> terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        if (terminal.isPresent()) {
            questions.print(question + " ");
            questions.flush();
            char[] typed = terminal.get().readPassword();
            return typed == null ? null : new String(typed);
        }
        try {
            if (lines == null) {
                lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            }
            return lines.readLine();
        } catch (IOException e) {
            return null;
        }
    }
}
