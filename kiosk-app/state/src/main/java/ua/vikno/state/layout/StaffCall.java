package ua.vikno.state.layout;

import java.time.Instant;

/**
 * The last call for the staff, one line: {@code 2026-11-26T10:15:30Z printing.take}.
 *
 * @param at when help was asked for
 * @param screen the id of the screen where it is needed; says nothing about whom
 */
public record StaffCall(Instant at, String screen) {
    /** The line, with its end. */
    public String line() {
        return at + " " + screen + "\n";
    }
}
