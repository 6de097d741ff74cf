package ua.vikno.technician;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.vikno.state.staff.PinHash;
import ua.vikno.state.staff.StaffCard;
import ua.vikno.state.staff.StaffFile;
import ua.vikno.state.staff.StaffFile.Staff;
import ua.vikno.state.staff.StaffMember;
import ua.vikno.state.staff.StaffMember.Role;

/** Who may open the service menu is entered, listed and taken out; a PIN is neither shown nor kept. */
class StaffCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream trouble = new ByteArrayOutputStream();
    private final Deque<String> typed = new ArrayDeque<>();

    @TempDir
    private Path directory;

    private Path file() {
        return directory.resolve("staff");
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--file=" + file());
        return new StaffCommand(
                        stream(out), stream(trouble), new Translations(Locale.ENGLISH), question -> typed.poll())
                .run(all);
    }

    private static PrintStream stream(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private List<StaffMember> members() {
        return new StaffFile(file()).read() instanceof Staff.Known(List<StaffMember> members) ? members : List.of();
    }

    @Test
    void aPinIsAskedTwiceAndKeptAsAHashThatTheKioskMayRead() throws IOException {
        typed.addAll(List.of("271828", "271828"));
        assertThat(run("add", "clerk", "--pin")).isZero();

        StaffMember member = members().getFirst();
        assertThat(member.role()).isEqualTo(Role.CLERK);
        assertThat(PinHash.matches("271828", String.valueOf(member.pin()))).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-r-----");
        assertThat(Files.readString(file()) + out + trouble).doesNotContain("271828");
    }

    @Test
    void onlyTheCodeOfANewCardGoesToStandardOutput() throws IOException {
        assertThat(run("add", "technician", "--card")).isZero();
        String code = out.toString(StandardCharsets.UTF_8).strip();
        assertThat(StaffCard.isCode(code)).isTrue();
        assertThat(members()).containsExactly(new StaffMember(1, Role.TECHNICIAN, null, StaffCard.hash(code)));
        assertThat(Files.readString(file()) + trouble).doesNotContain(code);
    }

    @Test
    void whoIsRemovedIsOutAndHerNumberIsGivenAgain() {
        assertThat(run("add", "clerk", "--card")).isZero();
        assertThat(run("add", "technician", "--card")).isZero();
        assertThat(run("remove", "1")).isZero();
        assertThat(run("remove", "1")).isEqualTo(1);
        assertThat(members()).extracting(StaffMember::number).containsExactly(2);
        out.reset();
        assertThat(run("list")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).strip()).isEqualTo("2 · technician · no PIN · card");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345",
                "12345678901",
                "12a456",
                "123456",
                "890123",
                "987654",
                "777777",
                "121212",
                "123123",
                "120590",
                "12051990",
                "19900512",
                ""
            })
    void aPinThatIsTriedFirstIsRefused(String pin) {
        typed.addAll(List.of(pin, pin));
        assertThat(run("add", "clerk", "--pin")).isEqualTo(1);
        assertThat(file()).doesNotExist();
    }

    @Test
    void twoDifferentPinsAndNobodyToAskChangeNothing() {
        typed.addAll(List.of("271828", "271829"));
        assertThat(run("add", "clerk", "--pin")).isEqualTo(1);
        typed.clear();
        assertThat(run("add", "clerk", "--pin")).isEqualTo(1);
        assertThat(file()).doesNotExist();
    }

    @Test
    void aFileThatOthersMayReadIsNotGoneOnWith() throws IOException {
        assertThat(run("add", "clerk", "--card")).isZero();
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(run("add", "clerk", "--card")).isEqualTo(1);
        assertThat(trouble.toString(StandardCharsets.UTF_8)).contains("chmod 640");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "add",
                "add clerk",
                "add mayor --card",
                "add clerk --card --pni",
                "list 1",
                "list --card",
                "remove",
                "remove 0",
                "remove 100",
                "remove 1 2",
                "remove one",
                "clear"
            })
    void whatIsTypedWronglyEndsWithTwo(String line) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" ", -1))).isEqualTo(2);
        assertThat(file()).doesNotExist();
    }
}
