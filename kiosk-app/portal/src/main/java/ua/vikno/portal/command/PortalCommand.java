package ua.vikno.portal.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.List;

/**
 * A command beside the portal that people start from a terminal. What it prints is UTF-8 whatever the locale.
 *
 * @param name as it is typed
 * @param help of {@code --help}, and of a command line that is misused
 */
public record PortalCommand(String name, String help, Task task) {
    /** What the command does. */
    @FunctionalInterface
    public interface Task {
        /** What it throws is told in one line, and ends the command with {@link Exit#FAILED}. */
        Exit run(CommandLine line, PrintStream out, PrintStream err) throws IOException, SQLException;
    }

    /** Runs the command and ends the process. */
    public void main(String[] args) {
        System.setProperty("logback.configurationFile", "ua/vikno/portal/command-logback.xml");
        // Lines in the thousands are no console log: one buffered stream.
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int code = run(List.of(args), out, err);
        out.flush();
        System.exit(code);
    }

    /** @return the exit code */
    public int run(List<String> args, PrintStream out, PrintStream err) {
        if (args.contains("--help") || args.contains("-h")) {
            out.print(help);
            return Exit.DONE.code();
        }
        Exit exit;
        try {
            exit = task.run(new CommandLine(args), out, err);
        } catch (IllegalArgumentException | DateTimeException e) {
            err.println(e.getMessage());
            exit = Exit.FAILED;
        } catch (IOException | SQLException | RuntimeException e) {
            err.println(name + " failed: " + reason(e));
            exit = Exit.FAILED;
        }
        if (exit == Exit.MISUSED) {
            err.print(help);
        }
        return exit.code();
    }

    private static String reason(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return reason(sql);
            }
            if (cause instanceof NoSuchFileException none) {
                return "no such file: " + none.getFile();
            }
        }
        return e instanceof IOException || e instanceof UncheckedIOException
                ? String.valueOf(e.getMessage())
                : e.getClass().getSimpleName();
    }

    /** PostgreSQL quotes the row it refuses, which is about somebody: only why it cannot be reached is told in its words. */
    private static String reason(SQLException e) {
        String state = e.getSQLState();
        return state == null || state.matches("(08|28|3D|57).*")
                ? String.valueOf(e.getMessage())
                : "the database refused, SQLSTATE " + state;
    }
}
