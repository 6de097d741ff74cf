package ua.vikno.state.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.vikno.state.staff.StaffFile.Fault;
import ua.vikno.state.staff.StaffFile.Staff;
import ua.vikno.state.staff.StaffMember.Role;

/** Who is let in, and from which file. */
class StaffFileTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String HASH = PinHash.of("271828", RANDOM);
    private static final String CODE = StaffCard.newCode(RANDOM);

    @TempDir
    private Path directory;

    private Path file() {
        return directory.resolve("staff");
    }

    private void write(String text, String rights) throws IOException {
        Files.writeString(file(), text);
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString(rights));
    }

    private Staff read() {
        return new StaffFile(file()).read();
    }

    @Test
    void whatWasWrittenIsRead() throws IOException {
        List<StaffMember> members = List.of(
                new StaffMember(1, Role.CLERK, HASH, null),
                new StaffMember(99, Role.TECHNICIAN, HASH, StaffCard.hash(CODE)));

        new StaffFile(file()).write(members);
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r-----"));

        assertThat(read()).isEqualTo(new Staff.Known(members));
        assertThat(Files.readString(file())).doesNotContain("271828").doesNotContain(CODE);
    }

    @Test
    void noFileIsNobodyAndSoIsAnEmptyOne() throws IOException {
        assertThat(read()).isEqualTo(new Staff.Nobody());
        write("# nobody yet\n\n", "rw-------");
        assertThat(read()).isEqualTo(new Staff.Nobody());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-rw----", "rw-r--r--", "rw-r---w-", "rw-r----x"})
    void aFileThatOthersMayReadOrWriteLetsNobodyIn(String rights) throws IOException {
        write("1 clerk " + HASH + " -\n", rights);
        assertThat(read()).isEqualTo(new Staff.Refused(Fault.TOO_OPEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"r--------", "rw-------", "rw-r-----"})
    void ownerAndGroupMayReadIt(String rights) throws IOException {
        write("1 clerk " + HASH + " -\n", rights);
        assertThat(read()).isInstanceOf(Staff.Known.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 clerk HASH -",
                "100 clerk HASH -",
                "1 mayor HASH -",
                "1 clerk - -",
                "1 clerk 271828 -",
                "1 clerk HASH",
                "1 clerk HASH - -",
                "1 clerk - VIKNO-STAFF-AAAAAAAAAAAAAAAAAAAAAAAAAA",
                "1 clerk pbkdf2-sha512:9999999:AAAAAAAAAAAAAAAAAAAAAA==:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= -",
                "1 clerk HASH -\n1 technician HASH -"
            })
    void aLineThatNobodyWroteLetsNobodyIn(String lines) throws IOException {
        write(lines.replace("HASH", HASH) + "\n", "rw-------");
        assertThat(read()).isEqualTo(new Staff.Refused(Fault.MALFORMED));
    }

    @Test
    void sixteenAreEnough() throws IOException {
        new StaffFile(file()).write(many(StaffFile.MOST_MEMBERS));
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"));
        assertThat(read()).isInstanceOf(Staff.Known.class);
        new StaffFile(file()).write(many(StaffFile.MOST_MEMBERS + 1));
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"));
        assertThat(read()).isEqualTo(new Staff.Refused(Fault.MALFORMED));
    }

    private static List<StaffMember> many(int members) {
        return IntStream.rangeClosed(1, members)
                .mapToObj(number -> new StaffMember(number, Role.CLERK, HASH, null))
                .toList();
    }

    @Test
    void onlyTheRightPinMatchesAndTheSamePinIsNeverTheSameHash() {
        assertThat(PinHash.matches("271828", HASH)).isTrue();
        assertThat(PinHash.matches("271829", HASH)).isFalse();
        assertThat(PinHash.matches("", HASH)).isFalse();
        assertThat(PinHash.matches("271828", "271828")).isFalse();
        assertThat(PinHash.of("271828", RANDOM)).isNotEqualTo(HASH);
    }

    @Test
    void aCardIsKnownByItsForm() {
        assertThat(StaffCard.isCode(CODE)).isTrue();
        assertThat(StaffCard.newCode(RANDOM)).isNotEqualTo(CODE);
        assertThat(List.of(CODE.substring(1), CODE + "A", CODE.toLowerCase(Locale.ROOT), "123456789012345678"))
                .noneMatch(StaffCard::isCode);
    }
}
