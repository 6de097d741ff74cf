/**
 * Payment terminals that speak PrivatBank's «ECR protocol (JSON based)», version 1.0.3.1 of 17.01.2025. The clauses named in
 * comments are of that text. Where it is silent, or a real terminal has not been seen doing it, a comment says [M].
 *
 * <p>The protocol has no number for a transaction of the cash register: an answer is known by its method alone, and after a
 * lost line only the terminal's last receipt tells what happened. So that receipt is noted before each charge, and what
 * cannot be told apart from another charge is unknown, never guessed.
 */
@NullMarked
package ua.vikno.devices.linux.terminal;

import org.jspecify.annotations.NullMarked;
