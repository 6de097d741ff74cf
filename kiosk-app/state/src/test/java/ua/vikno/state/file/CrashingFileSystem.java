package ua.vikno.state.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A directory in memory that, after every operation, shows each state in which a power cut may leave the disk: content
 * that was not forced is the old one, nothing, a part, zeros or whole; of the names that were not forced any subset
 * has arrived. That is more than ext4 or XFS allow themselves, and all that POSIX promises.
 */
final class CrashingFileSystem implements FileSystem {
    /** What a power cut leaves: names and their contents. */
    record Disk(Map<String, byte[]> files) {}

    private static final class Inode {
        byte[] forced = {};
        byte[] written = {};
        boolean dirty;

        List<byte[]> afterCut() {
            return dirty
                    ? List.of(
                            forced,
                            new byte[0],
                            Arrays.copyOf(written, written.length / 2),
                            new byte[written.length],
                            written)
                    : List.of(forced);
        }
    }

    private interface NameChange {
        void apply(Map<String, Inode> names);
    }

    private final Map<String, Inode> now = new HashMap<>();
    private final Map<String, Inode> forcedNames = new HashMap<>();
    private final List<NameChange> unforced = new ArrayList<>();
    private final Consumer<Disk> powerCut;

    /** @param powerCut is shown every disk that a cut after each operation may leave */
    CrashingFileSystem(Consumer<Disk> powerCut) {
        this.powerCut = powerCut;
    }

    @Override
    public void write(Path file, byte[] content) {
        String name = name(file);
        Inode inode = now.get(name);
        if (inode == null) {
            Inode made = new Inode();
            change(names -> names.put(name, made));
            inode = made;
        }
        inode.written = content.clone();
        inode.dirty = true;
        cut();
    }

    @Override
    public void force(Path file) {
        Inode inode = Objects.requireNonNull(now.get(name(file)));
        inode.forced = inode.written;
        inode.dirty = false;
        cut();
    }

    @Override
    public void rename(Path from, Path to) {
        Inode inode = Objects.requireNonNull(now.get(name(from)));
        change(names -> {
            names.remove(name(from), inode);
            names.put(name(to), inode);
        });
        cut();
    }

    @Override
    public void forceNames(Path directory) {
        unforced.forEach(change -> change.apply(forcedNames));
        unforced.clear();
        cut();
    }

    @Override
    public void delete(Path file) {
        change(names -> names.remove(name(file)));
        cut();
    }

    private void change(NameChange change) {
        change.apply(now);
        unforced.add(change);
    }

    private void cut() {
        for (int subset = 0; subset < 1 << unforced.size(); subset++) {
            Map<String, Inode> names = new HashMap<>(forcedNames);
            for (int i = 0; i < unforced.size(); i++) {
                if ((subset >> i & 1) != 0) {
                    unforced.get(i).apply(names);
                }
            }
            contents(names, List.copyOf(names.keySet()), Map.of());
        }
    }

    private void contents(Map<String, Inode> names, List<String> rest, Map<String, byte[]> chosen) {
        if (rest.isEmpty()) {
            powerCut.accept(new Disk(chosen));
            return;
        }
        String name = rest.getFirst();
        for (byte[] content : Objects.requireNonNull(names.get(name)).afterCut()) {
            Map<String, byte[]> more = new HashMap<>(chosen);
            more.put(name, content);
            contents(names, rest.subList(1, rest.size()), more);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
