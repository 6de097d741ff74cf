package ua.vikno.technician.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ua.vikno.technician.configuration.NewFile;
import ua.vikno.technician.machine.Program;
import ua.vikno.technician.machine.Program.Said;

/**
 * NetworkManager 1.42 or later by {@code nmcli}, and its checkpoints by {@code busctl}. Secrets go to it in a file that only
 * root reads, below {@code /run}: never by the command line, which everybody on the machine can read.
 */
final class Nmcli implements NetworkManager {
    static final Path TRIALS = Path.of("/run/NetworkManager/system-connections");

    private static final Duration QUICK = Duration.ofSeconds(10);
    private static final Duration LISTENING = Duration.ofSeconds(25);
    private static final int JOINING_S = 45;
    private static final int MOST = 12;
    private static final String MODE = "rw-------";

    /** Removes older checkpoints, and profiles that were made since (NMCheckpointCreateFlags 1 and 2). */
    private static final String FLAGS = "3";

    /** The profiles in use before anything was tried. */
    private List<String> before = List.of();

    @Override
    public Optional<List<Port>> ports() throws InterruptedException {
        Optional<Said> said = nmcli(QUICK, "--terse", "--fields", "DEVICE,TYPE,STATE", "device");
        return said.filter(Said::good)
                .map(each -> Terse.of(each.said(), 3).stream()
                        .filter(port ->
                                port.get(1).equals("ethernet") || port.get(1).equals("wifi"))
                        .map(port -> new Port(port.getFirst(), port.get(1).equals("wifi"), port.getLast()))
                        .toList());
    }

    @Override
    public List<Heard> heard(String device) throws InterruptedException {
        Optional<Said> said = nmcli(
                LISTENING,
                List.of("--terse", "--fields", "SIGNAL,SECURITY,SSID"),
                List.of("device", "wifi", "list", "ifname", device, "--rescan", "yes"));
        return said.filter(Said::good).map(each -> heardIn(each.said())).orElse(List.of());
    }

    static List<Heard> heardIn(String said) {
        Map<String, Heard> each = new LinkedHashMap<>();
        for (List<String> line : Terse.of(said, 3)) {
            String percent = line.getFirst();
            if (!line.getLast().isEmpty() && percent.matches("\\d{1,3}")) {
                Heard heard = new Heard(line.getLast(), line.get(1), Integer.parseInt(percent));
                each.merge(heard.name(), heard, (one, other) -> one.percent() >= other.percent() ? one : other);
            }
        }
        return each.values().stream()
                .sorted((one, other) -> Integer.compare(other.percent(), one.percent()))
                .limit(MOST)
                .toList();
    }

    @Override
    public Optional<String> remember(int seconds) throws InterruptedException {
        before = active();
        // No devices named: all of them.
        Optional<Said> said = bus("CheckpointCreate", "aouu", "0", String.valueOf(seconds), FLAGS);
        return said.filter(Said::good)
                .map(each -> each.said().replaceAll("^o \"(.*)\"$", "$1"))
                .filter(path -> path.startsWith("/"));
    }

    @Override
    public Optional<String> join(Plan plan, UUID id) throws InterruptedException {
        Path file = trial(id);
        try {
            Files.createDirectories(TRIALS);
            NewFile.create(file, MODE, "");
            Files.writeString(file, Keyfile.of(plan, id));
        } catch (IOException e) {
            return Optional.of(e.toString());
        }
        Optional<String> refused = trouble(nmcli(QUICK, "connection", "load", file.toString()));
        return refused.isPresent()
                ? refused
                : trouble(nmcli(
                        Duration.ofSeconds(JOINING_S + 5),
                        List.of("--wait", String.valueOf(JOINING_S)),
                        List.of("connection", "up", "uuid", id.toString())));
    }

    @Override
    public Optional<String> keep(String checkpoint, UUID id) throws InterruptedException {
        // Whatever is changed without --temporary is written to the disk, whole.
        Optional<String> refused =
                trouble(nmcli(QUICK, "connection", "modify", "uuid", id.toString(), "connection.autoconnect", "yes"));
        if (refused.isPresent()) {
            return refused;
        }
        for (String former : former(id)) {
            nmcli(QUICK, "connection", "delete", "uuid", former);
        }
        bus("CheckpointDestroy", "o", checkpoint);
        Program.run(QUICK, List.of("sync"));
        return Optional.empty();
    }

    private static List<String> former(UUID id) throws InterruptedException {
        List<String> former = new ArrayList<>();
        nmcli(QUICK, "--terse", "--fields", "UUID,NAME", "connection", "show")
                .filter(Said::good)
                .ifPresent(said -> Terse.of(said.said(), 2).stream()
                        .filter(each -> each.getLast().equals(Keyfile.ID))
                        .map(List::getFirst)
                        .filter(each -> !each.equals(id.toString()))
                        .forEach(former::add));
        return former;
    }

    @Override
    public void putBack(String checkpoint, UUID id) throws InterruptedException {
        bus("CheckpointRollback", "o", checkpoint);
        nmcli(QUICK, "connection", "delete", "uuid", id.toString());
        revive();
        try {
            Files.deleteIfExists(trial(id));
        } catch (IOException e) {
            return; // below /run: the next start forgets it
        }
    }

    /**
     * After a rollback NetworkManager (1.42) may find that a profile with 802.1X "was modified since activation": it asks for secrets,
     * gets none, and never tries again by itself.
     */
    private void revive() throws InterruptedException {
        List<String> now = active();
        for (String uuid : before) {
            if (!now.contains(uuid)) {
                nmcli(
                        Duration.ofSeconds(JOINING_S + 5),
                        List.of("--wait", String.valueOf(JOINING_S)),
                        List.of("connection", "up", "uuid", uuid));
            }
        }
    }

    /** Of cables and radios, and whole: not while they join. */
    private static List<String> active() throws InterruptedException {
        return nmcli(QUICK, "--terse", "--fields", "UUID,TYPE,STATE", "connection", "show", "--active")
                .filter(Said::good)
                .map(said -> Terse.of(said.said(), 3).stream()
                        .filter(each ->
                                each.get(1).contains("ethernet") || each.get(1).contains("wireless"))
                        .filter(each -> each.getLast().equals("activated"))
                        .map(List::getFirst)
                        .toList())
                .orElse(List.of());
    }

    private static Path trial(UUID id) {
        return TRIALS.resolve(Keyfile.ID + "-" + id + ".nmconnection");
    }

    private static Optional<String> trouble(Optional<Said> said) {
        return said.isEmpty()
                ? Optional.of("nmcli: no answer")
                : said.filter(each -> !each.good()).map(each -> error(each.said()));
    }

    /** Without hints and warnings, where it says which line is the error. */
    static String error(String said) {
        return said.lines()
                .filter(line -> line.startsWith("Error: "))
                .map(line -> line.substring("Error: ".length()))
                .findFirst()
                .orElse(said);
    }

    private static Optional<Said> nmcli(Duration longest, String... words) throws InterruptedException {
        return nmcli(longest, List.of(), List.of(words));
    }

    private static Optional<Said> nmcli(Duration longest, List<String> options, List<String> words)
            throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("nmcli", "--colors", "no"));
        command.addAll(options);
        command.addAll(words);
        return Program.run(longest, command);
    }

    private static Optional<Said> bus(String method, String... arguments) throws InterruptedException {
        String service = "org.freedesktop.NetworkManager";
        List<String> command =
                new ArrayList<>(List.of("busctl", "call", service, "/org/freedesktop/NetworkManager", service, method));
        command.addAll(List.of(arguments));
        return Program.run(QUICK, command);
    }
}
