package ua.vikno.technician;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import ua.vikno.state.staff.StaffFile;
import ua.vikno.state.staff.StaffMember;
import ua.vikno.technician.configuration.KioskFile;
import ua.vikno.technician.configuration.NewFile;

/** Writes the staff's file so that only its owner writes it and only the kiosk's group reads it. */
public final class StaffRights {
    private StaffRights() {}

    /** The group is that of the kiosk's configuration beside it, or the package's where the kiosk is not configured yet. */
    public static void write(Path file, List<StaffMember> members) throws IOException {
        // Otherwise a new one is read by everybody until its rights are set.
        NewFile.create(file.toAbsolutePath(), "rw-r-----", KioskFile.GROUP);
        new StaffFile(file).write(members);
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null) {
            throw new IOException(file + ": this file system has no rights");
        }
        Path config = file.toAbsolutePath().resolveSibling("kiosk.properties");
        if (Files.exists(config)) {
            view.setGroup(Files.getFileAttributeView(config, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .readAttributes()
                    .group());
        } else {
            NewFile.group(file, KioskFile.GROUP);
        }
        view.setPermissions(PosixFilePermissions.fromString("rw-r-----"));
    }
}
