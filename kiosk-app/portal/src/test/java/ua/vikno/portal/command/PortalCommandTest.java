package ua.vikno.portal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

class PortalCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void eachOptionIsTakenOnceTheLastValueCountsAndWordsAreLeft() {
        CommandLine line =
                new CommandLine(List.of("find", "--database=a", "text", "--replace", "--database=b", "--word=1"));

        assertThat(line.database()).isEqualTo("b");
        assertThat(line.database()).isEqualTo("jdbc:sqlite:vikno-portal.db");
        assertThat(line.flag("--replace")).isTrue();
        assertThat(line.flag("--replace")).isFalse();
        assertThat(line.isStrange()).isTrue();
        assertThat(line.options("--word")).containsExactly("1");
        assertThat(line.isStrange()).isFalse();
        assertThat(line.words()).containsExactly("find", "text");
    }

    @Test
    void helpIsPrintedWhenAskedForAndWhenMisused() {
        assertThat(run((_, _, _) -> Exit.REFUSED, "x", "--help")).isZero();
        assertThat(text(out)).isEqualTo("help\n");
        assertThat(text(err)).isEmpty();

        assertThat(run((_, _, _) -> Exit.MISUSED)).isEqualTo(2);
        assertThat(text(err)).isEqualTo("help\n");
        assertThat(run((_, _, _) -> Exit.REFUSED)).isEqualTo(1);
        assertThat(run((_, _, _) -> Exit.DONE)).isZero();
        assertThat(text(err)).isEqualTo("help\n");
    }

    @Test
    void aRowThatTheDatabaseRefusesIsNotQuoted() {
        SQLException row = new SQLException("Key (name)=(Олена) exists", "23505");

        assertThat(run((_, _, _) -> {
                    throw new DuplicateKeyException("Олена", row);
                }))
                .isEqualTo(2);
        assertThat(text(err)).isEqualTo("test failed: the database refused, SQLSTATE 23505\n");
    }

    @Test
    void whyADatabaseOrAFileIsOutOfReachIsTold() {
        assertThat(run((_, _, _) -> {
                    throw new SQLException("Connection to 127.0.0.1:5432 refused", "08001");
                }))
                .isEqualTo(2);
        assertThat(run((_, _, _) -> {
                    throw new NoSuchFileException("/none");
                }))
                .isEqualTo(2);
        assertThat(run((_, _, _) -> {
                    throw new IllegalArgumentException("by: too long");
                }))
                .isEqualTo(2);
        assertThat(run((_, _, _) -> {
                    throw new IllegalStateException("Олена");
                }))
                .isEqualTo(2);
        assertThat(text(err).lines())
                .containsExactly(
                        "test failed: Connection to 127.0.0.1:5432 refused",
                        "test failed: no such file: /none",
                        "by: too long",
                        "test failed: IllegalStateException");
    }

    private int run(PortalCommand.Task task, String... words) {
        return new PortalCommand("test", "help\n", task)
                .run(
                        List.of(words),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
