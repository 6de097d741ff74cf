package ua.vikno.portal.options;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * How a portal is started: from the command line alone, so that neither the working directory nor a variable of one word
 * changes it.
 *
 * @param city a sample city's name, unless there is a {@code cityDirectory}
 * @param registers a directory loaded at start; empty for none
 * @param registersWords of registers there that were held, and have been looked at since
 * @param generated whether the portal makes its registers itself, in {@code registers} or a directory of its own
 * @param demonstration whether papers say «ЗРАЗОК» and control codes may be asked for
 * @param saidToBeInvented whether whoever starts a demonstration vouches that its registers are of nobody
 * @param secret what {@code secret-file} holds: base64url
 * @param services in place of {@code services.yaml} of the city
 * @param payees the providers' requisites; without them only a demonstration forms bills
 * @param inbox where a register lies while it is received and read
 * @param journal the directory of the journal; empty for none
 * @param largestRegister bytes; more is refused with 413
 * @param trials whether it keeps a dwelling by which kiosks test themselves
 * @param keys {@code id:sha256[:provider]}, see {@code Callers}
 * @param keysFile such lines in a file, read again when it changes
 */
public record PortalOptions(
        String city,
        Optional<Path> cityDirectory,
        Optional<Path> registers,
        Set<String> registersWords,
        boolean generated,
        String database,
        boolean demonstration,
        boolean saidToBeInvented,
        List<String> keys,
        Optional<Path> keysFile,
        Optional<String> secret,
        Optional<Path> services,
        Optional<Path> payees,
        Path inbox,
        Optional<Path> journal,
        long largestRegister,
        int previewsPerMinute,
        boolean trials,
        Optional<Path> readyFile) {
    /** The zone in which the days and months of cities are counted. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Kyiv");

    private static final String SQLITE = "jdbc:sqlite:";
    private static final String LOOPBACK = "127.0.0.1";
    private static final Set<String> LOOPBACKS = Set.of(LOOPBACK, "localhost", "::1", "[::1]");
    private static final String EVENTS = "vikno-portal-events";
    private static final String DATABASE = SQLITE + "vikno-portal.db";

    static PortalOptions of(Environment environment) {
        String registers = environment.getProperty("registers", "");
        boolean generated = registers.equals("demo");
        boolean demonstration = generated || isSet(environment.getProperty("demonstration"));
        if (environment.getProperty("secret") != null) {
            throw new IllegalArgumentException(
                    "secret: every process sees the command line; write it into a file and say --secret-file=FILE");
        }
        String address = environment.getProperty("address", environment.getProperty("server.address", LOOPBACK));
        if (demonstration
                && !LOOPBACKS.contains(address)
                && !isSet(environment.getProperty("demonstration-beyond-loopback"))) {
            throw new IllegalArgumentException(
                    "address: a demonstration is open to everybody who reaches it; to let others"
                            + " than this machine, say --demonstration-beyond-loopback too");
        }
        return new PortalOptions(
                environment.getProperty("city", "pavlohrad"),
                Optional.ofNullable(environment.getProperty("city-dir")).map(Path::of),
                generated || registers.isEmpty() ? Optional.empty() : Optional.of(Path.of(registers)),
                Set.copyOf(listed(environment, "registers-words")),
                generated,
                environment.getProperty("database", DATABASE),
                demonstration,
                isSet(environment.getProperty("registers-are-invented")),
                listed(environment, "keys"),
                Optional.ofNullable(environment.getProperty("keys-file")).map(Path::of),
                Optional.ofNullable(environment.getProperty("secret-file"))
                        .map(Path::of)
                        .map(OwnFile::read),
                Optional.ofNullable(environment.getProperty("services")).map(Path::of),
                Optional.ofNullable(environment.getProperty("payees")).map(Path::of),
                inbox(environment),
                journal(environment, demonstration),
                environment.getProperty("largest-register", Integer.class, 256) * (1L << 20),
                environment.getProperty("previews-per-minute", Integer.class, 60),
                environment.getProperty("trials", Boolean.class, true),
                Optional.ofNullable(environment.getProperty("ready-file")).map(Path::of));
    }

    /** Words with commas between them. */
    private static List<String> listed(Environment environment, String name) {
        return Arrays.stream(environment.getProperty(name, "").split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** Beside an embedded database, since that directory has room for registers; else in the unit's or the working directory. */
    private static Path inbox(Environment environment) {
        String given = environment.getProperty("inbox", "");
        String database = environment.getProperty("database", DATABASE);
        if (!given.isEmpty()) {
            return Path.of(given);
        }
        return database.startsWith(SQLITE)
                ? Path.of(database.substring(SQLITE.length()) + "-inbox")
                : Path.of(environment.getProperty("STATE_DIRECTORY", ""), "vikno-portal-inbox");
    }

    /** Everybody's but that of a demonstration without a file of its own. */
    private static Optional<Path> journal(Environment environment, boolean demonstration) {
        String given = environment.getProperty("journal", "");
        String database = environment.getProperty("database", DATABASE);
        return demonstration && given.isEmpty() && !database.startsWith(SQLITE)
                ? Optional.empty()
                : Optional.of(journal(given, database));
    }

    /**
     * The directory of the journal: beside an embedded database, else in the working directory, which portals and commands of
     * one machine share.
     *
     * @param given on the command line; may be empty
     */
    public static Path journal(String given, String database) {
        if (!given.isEmpty()) {
            return Path.of(given);
        }
        return Path.of(database.startsWith(SQLITE) ? database.substring(SQLITE.length()) + "-events" : EVENTS);
    }

    /** A switch on the command line has no value. */
    private static boolean isSet(@Nullable String value) {
        return value != null && (value.isEmpty() || Boolean.parseBoolean(value));
    }

    @Override
    public String toString() {
        return "PortalOptions[" + city + "]";
    }
}
