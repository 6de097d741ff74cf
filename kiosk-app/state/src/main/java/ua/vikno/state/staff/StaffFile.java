package ua.vikno.state.staff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.vikno.state.file.DurableFile;
import ua.vikno.state.file.Reading;
import ua.vikno.state.staff.StaffMember.Role;

/**
 * The file of a kiosk's staff: a line {@code NUMBER ROLE PIN CARD} for each member, {@code -} for what she has not. Read anew
 * for each sign-in, so that whoever is taken out of it is out at once.
 */
public final class StaffFile {
    /** Each PIN without a card is compared with, which takes its time. */
    public static final int MOST_MEMBERS = 16;

    private static final int MAX_BYTES = 16 * 1024;
    private static final String NONE = "-";

    /** What a stranger may not do with the file; its group may read it. */
    private static final Set<PosixFilePermission> TOO_MUCH = Set.of(
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);

    private final Path file;

    public StaffFile(Path file) {
        this.file = file;
    }

    /** What came of reading the file. */
    public sealed interface Staff {
        /** @param members at least one */
        record Known(List<StaffMember> members) implements Staff {
            public Known {
                members = List.copyOf(members);
            }
        }

        /** No staff was ever entered. */
        record Nobody() implements Staff {}

        /** A file like this lets nobody in. */
        record Refused(Fault fault) implements Staff {}
    }

    /** Why the file is not used. */
    public enum Fault {
        /** Others than its owner may write it, or others than owner and group may read it. */
        TOO_OPEN,
        UNREADABLE,
        /** A line is not what {@link StaffFile} writes, or there are too many. */
        MALFORMED
    }

    public Staff read() {
        return switch (new DurableFile(file, MAX_BYTES).read()) {
            case Reading.Absent _ -> new Staff.Nobody();
            case Reading.Damaged _ -> new Staff.Refused(Fault.UNREADABLE);
            case Reading.Whole whole -> open() ? new Staff.Refused(Fault.TOO_OPEN) : parse(whole.text());
        };
    }

    /** Replaces the file; its rights are what the process's umask leaves. */
    public void write(Collection<StaffMember> members) throws IOException {
        new DurableFile(file, MAX_BYTES)
                .write("# The staff of this kiosk. Written by vikno-staff; PINs and cards as hashes only.\n"
                        + members.stream().map(StaffFile::line).collect(Collectors.joining()));
    }

    /** A file system without rights protects nothing. */
    private boolean open() {
        try {
            return Files.getPosixFilePermissions(file).stream().anyMatch(TOO_MUCH::contains);
        } catch (IOException | UnsupportedOperationException e) {
            return true;
        }
    }

    private static String line(StaffMember member) {
        return String.join(
                        " ",
                        Integer.toString(member.number()),
                        member.role() == Role.CLERK ? "clerk" : "technician",
                        member.pin() == null ? NONE : member.pin(),
                        member.card() == null ? NONE : member.card())
                + "\n";
    }

    private static Staff parse(String text) {
        List<StaffMember> members = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        for (String line : text.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            StaffMember member = member(line.split(" ", -1));
            if (member == null || !numbers.add(member.number())) {
                return new Staff.Refused(Fault.MALFORMED);
            }
            members.add(member);
        }
        if (members.size() > MOST_MEMBERS) {
            return new Staff.Refused(Fault.MALFORMED);
        }
        return members.isEmpty() ? new Staff.Nobody() : new Staff.Known(members);
    }

    private static @Nullable StaffMember member(String[] parts) {
        if (parts.length != 4 || !parts[0].matches("[1-9]\\d?") || !parts[1].matches("clerk|technician")) {
            return null;
        }
        String pin = parts[2].equals(NONE) ? null : parts[2];
        String card = parts[3].equals(NONE) ? null : parts[3];
        boolean usable = (pin != null || card != null)
                && (pin == null || PinHash.isOne(pin))
                && (card == null || StaffCard.isHash(card));
        Role role = parts[1].equals("clerk") ? Role.CLERK : Role.TECHNICIAN;
        return usable ? new StaffMember(Integer.parseInt(parts[0]), role, pin, card) : null;
    }
}
