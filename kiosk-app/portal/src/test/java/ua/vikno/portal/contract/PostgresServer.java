package ua.vikno.portal.contract;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real PostgreSQL of the Debian package, in a directory of its own, on a loopback port: started before the tests of a
 * class and stopped after them.
 */
public final class PostgresServer implements BeforeAllCallback, AfterAllCallback {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final int SECONDS = 180;
    private Path directory = Path.of("");
    private String address = "";
    private int databases;
    /** Nested test classes ask for it, too. */
    private int users;

    /** Its JDBC address, of an empty database. */
    public String address() {
        return address;
    }

    @Override
    public void beforeAll(ExtensionContext tests) throws Exception {
        if (users++ > 0) {
            return;
        }
        directory = Files.createTempDirectory("vikno-postgres");
        if (isRoot()) {
            run(List.of("chown", "postgres", directory.toString()));
        }
        run(asServer("initdb", "-D", data(), "-U", "vikno", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"));
        int port = freePort();
        run(asServer(
                "pg_ctl",
                "-D",
                data(),
                "-w",
                "-t",
                Integer.toString(SECONDS),
                "-l",
                directory.resolve("log").toString(),
                "-o",
                "-F -p " + port + " -k " + directory + " -c listen_addresses=127.0.0.1",
                "start"));
        address = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=vikno";
    }

    /** The JDBC address of one more database of the running server, empty too. */
    public String newDatabase() throws SQLException {
        String name = "vikno" + ++databases;
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return address.replace("/postgres?", "/" + name + "?");
    }

    /** From now on new connections write the plan of each of their statements into the log, as it was carried out. */
    public void explainEverything() throws SQLException {
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            statement.execute("alter role vikno set session_preload_libraries = 'auto_explain'");
            statement.execute("alter role vikno set auto_explain.log_min_duration = 0");
        }
    }

    /** What the server has written so far. */
    public String log() throws IOException {
        return Files.readString(directory.resolve("log"));
    }

    /** The number that a query of the running server answers. */
    public long number(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void afterAll(ExtensionContext tests) throws Exception {
        if (--users > 0) {
            return;
        }
        run(asServer("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop"));
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private String data() {
        return directory.resolve("data").toString();
    }

    /** PostgreSQL refuses to run as root. */
    private static List<String> asServer(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(binaries().resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static Path binaries() throws IOException {
        if (!Files.isDirectory(INSTALLED)) {
            throw new IllegalStateException("PostgreSQL is missing: install the Debian package postgresql");
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.map(v -> v.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new IllegalStateException("install the Debian package postgresql"));
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** Below those that Linux gives by itself, so that nobody takes it before the server does. */
    static int freePort() throws IOException {
        IOException trouble = new IOException("no free port");
        for (int tries = 0; tries < 100; tries++) {
            int port = ThreadLocalRandom.current().nextInt(10_000, 32_000);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                trouble.addSuppressed(e);
            }
        }
        throw trouble;
    }

    private static void run(List<String> command) throws Exception {
        Path output = Files.createTempFile("vikno-postgres", ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(new File("/"))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " failed: " + Files.readString(output));
            }
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
