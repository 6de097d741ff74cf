package ua.vikno.technician.console;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is typed, a line at a time. */
public interface Lines {
    /** @return null at the end of input */
    @Nullable
    String line();

    /** Without showing what is typed, where the terminal can do that; null at the end of input. */
    @Nullable
    String secret();

    /** Whether a line can be read without waiting; at the end of input it may be either. */
    boolean ready();

    /** The process's own terminal; a pipe where it has none. */
    static Lines ofTheProcess() {
        return Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .map(Lines::of)
                .orElseGet(() -> of(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))));
    }

    private static Lines of(Console console) {
        return new Lines() {
            @Override
            public @Nullable String line() {
                return console.readLine();
            }

            @Override
            public @Nullable String secret() {
                char[] typed = console.readPassword();
                return typed == null ? null : new String(typed);
            }

            @Override
            public boolean ready() {
                try {
                    return System.in.available() > 0;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    static Lines of(BufferedReader reader) {
        return new Lines() {
            @Override
            public @Nullable String line() {
                try {
                    return reader.readLine();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public @Nullable String secret() {
                return line();
            }

            @Override
            public boolean ready() {
                try {
                    return reader.ready();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }
}
