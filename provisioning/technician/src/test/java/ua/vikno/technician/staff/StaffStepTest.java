package ua.vikno.technician.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.state.staff.PinHash;
import ua.vikno.state.staff.StaffFile;
import ua.vikno.state.staff.StaffFile.Staff;
import ua.vikno.state.staff.StaffMember;
import ua.vikno.state.staff.StaffMember.Role;
import ua.vikno.technician.step.Walk;

/** A kiosk without an editor and without a login gets its staff, and a forgotten PIN is replaced. */
final class StaffStepTest {
    @TempDir
    Path directory;

    private Path file() {
        return directory.resolve("staff");
    }

    private List<StaffMember> members() {
        return new StaffFile(file()).read() instanceof Staff.Known(List<StaffMember> members) ? members : List.of();
    }

    private List<String> run(String... answers) throws InterruptedException {
        return Walk.keys(Walk.of(new StaffStep(file()).begin(), answers));
    }

    @Test
    void aClerkAndATechnicianAreEnteredAsHashesThatTheKioskMayRead() throws Exception {
        assertThat(run("staff-clerk", "271828", "271828", "staff-technician", "314159", "314159", "staff-done"))
                .containsExactly("staff.added", "staff.added", "staff.known");
        assertThat(members()).extracting(StaffMember::role).containsExactly(Role.CLERK, Role.TECHNICIAN);
        assertThat(PinHash.matches("314159", String.valueOf(members().get(1).pin())))
                .isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-r-----");
    }

    @Test
    void aForgottenPinIsTakenOutAndEnteredAnewUnderItsNumber() throws Exception {
        run("staff-clerk", "271828", "271828", "staff-technician", "314159", "314159", "staff-done");
        assertThat(run("remove 1", "staff-clerk", "161803", "161803", "staff-done"))
                .containsExactly("staff.removed", "staff.added", "staff.known");
        assertThat(members()).extracting(StaffMember::number).containsExactlyInAnyOrder(1, 2);
        assertThat(members())
                .noneMatch(member -> PinHash.matches("271828", String.valueOf(member.pin())))
                .anyMatch(member -> PinHash.matches("161803", String.valueOf(member.pin())));
    }

    @Test
    void aPinThatIsGuessedFirstOrTypedOtherwiseChangesNothing() throws Exception {
        assertThat(run("staff-clerk", "123456", "staff-clerk", "271828", "271829", "staff-done"))
                .containsExactly("staff.weak", "staff.differs", "staff.none");
        assertThat(file()).doesNotExist();
    }

    @Test
    void aListThatOthersMayWriteIsBegunAnewOnlyAfterAQuestion() throws Exception {
        Files.writeString(file(), "somebody\n");
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-rw-rw-"));
        assertThat(run("no")).containsExactly("staff.refused", "staff.refused");
        assertThat(file()).hasContent("somebody\n");
        assertThat(run("yes", "staff-technician", "314159", "314159", "staff-done"))
                .contains("staff.added");
        assertThat(members()).hasSize(1);
    }

    @Test
    void aDiskThatTakesNothingIsTold() throws Exception {
        Path nowhere = Files.writeString(directory.resolve("file"), "").resolve("staff");
        assertThat(Walk.keys(Walk.of(new StaffStep(nowhere).begin(), "staff-clerk", "271828", "271828", "staff-done")))
                .containsExactly("file.refused", "staff.none");
    }
}
