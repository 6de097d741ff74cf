package ua.vikno.portal.registers;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import ua.vikno.portal.address.StreetNames;
import ua.vikno.portal.registers.form.Form;
import ua.vikno.portal.registers.form.Forms;
import ua.vikno.portal.registers.table.Faults;
import ua.vikno.portal.registers.table.Reason;
import ua.vikno.portal.store.Database;

/** A directory of registers, loaded in the order in which forms depend on each other. */
public final class RegisterSet {
    private static final Set<String> EXTENSIONS = Set.of("csv", "dbf", "txt");

    private final Forms forms;
    private final RegisterImporter importer;

    /** For a database that no other process writes to. */
    public RegisterSet(Forms forms, StreetNames streets, Database database, Clock clock) {
        this(forms, new RegisterImporter(forms, streets, database, clock, Pace.ALONE));
    }

    RegisterSet(Forms forms, RegisterImporter importer) {
        this.forms = forms;
        this.importer = importer;
    }

    /** The loads that were taken, newest first. */
    public List<LoadJournal.Entry> loads() {
        return importer.journal().newest();
    }

    /**
     * Takes the newest load of its form back, once: what it replaced counts again.
     *
     * @return {@code REFUSED} for any other load
     */
    public FileReport.Outcome takeBack(long load, String sender) throws IOException {
        return importer.takeBack(load, sender);
    }

    /** Ends what an earlier portal left half done. */
    public void finish() {
        importer.finish();
    }

    /**
     * Takes each file for itself: one that is refused, or held since it would change much, keeps no other out.
     *
     * @param progress told before each file what is being loaded
     */
    public List<FileReport> load(Path directory, Sending sending, Consumer<String> progress) throws IOException {
        List<Candidate> candidates = new ArrayList<>();
        List<FileReport> reports = new ArrayList<>();
        for (Path path : registers(directory)) {
            String name = String.valueOf(path.getFileName());
            if (Files.size(path) > RegisterImporter.MAX_BYTES) {
                reports.add(tooLarge(name));
            } else {
                RegisterFile file = RegisterFile.of(path);
                Optional<Form> form = importer.formOf(file);
                candidates.add(new Candidate(
                        file,
                        form,
                        form.map(forms.all()::indexOf).orElse(forms.all().size())));
            }
        }
        candidates.sort(Comparator.comparingInt(Candidate::order)
                .thenComparing(candidate -> candidate.file().name()));
        for (Candidate candidate : candidates) {
            RegisterFile file = candidate.file();
            progress.accept("loading " + file.name() + ", " + file.content().size() + " bytes");
            reports.add(importer.take(file, candidate.form(), sending));
        }
        return reports;
    }

    /**
     * Writes what the portal says after {@link #load}, as JSON.
     *
     * @param out stays open
     */
    public void report(Database database, List<FileReport> files, long millis, OutputStream out) {
        new SetReport(forms, database).write(files, millis, out);
    }

    private static List<Path> registers(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(RegisterSet::isRegister)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isRegister(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static FileReport tooLarge(String name) {
        Faults faults = new Faults(name);
        faults.ofFile(Reason.TOO_LARGE, "more than " + RegisterImporter.MAX_BYTES + " bytes");
        return new FileReport(
                name, "", FileReport.Outcome.REFUSED, 0, "", faults.first(), faults.count(), List.of(), 0);
    }

    private record Candidate(RegisterFile file, Optional<Form> form, int order) {}
}
