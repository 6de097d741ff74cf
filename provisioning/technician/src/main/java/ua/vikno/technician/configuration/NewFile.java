package ua.vikno.technician.configuration;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipalNotFoundException;

/** Makes an empty file that never was readable to more users than it shall be; its content is written afterwards. */
public final class NewFile {
    private NewFile() {}

    /**
     * Does nothing to a file that is there.
     *
     * @param mode as {@code rw-r-----}
     * @param group left as it is where the machine has no such group, or only root may give it
     */
    public static void create(Path file, String mode, String group) throws IOException {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException e) {
            return;
        }
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        give(view, group, file);
        view.setPermissions(PosixFilePermissions.fromString(mode));
    }

    /** With owner, group and mode of {@code model}. */
    static void like(Path file, Path model) throws IOException {
        PosixFileAttributes of = Files.readAttributes(model, PosixFileAttributes.class);
        create(file, PosixFilePermissions.toString(of.permissions()), of.group().getName());
    }

    /** Gives a file to a group, where the machine has it and this process may. */
    public static void group(Path file, String group) throws IOException {
        give(Files.getFileAttributeView(file, PosixFileAttributeView.class), group, file);
    }

    private static void give(PosixFileAttributeView view, String group, Path file) throws IOException {
        if (group.isEmpty()) {
            return;
        }
        try {
            GroupPrincipal principal =
                    file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByGroupName(group);
            view.setGroup(principal);
        } catch (UserPrincipalNotFoundException | FileSystemException e) {
            // A technician without root, or a machine without the package: the owner alone reads it.
            return;
        }
    }
}
