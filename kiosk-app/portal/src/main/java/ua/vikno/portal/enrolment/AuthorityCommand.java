package ua.vikno.portal.enrolment;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import ua.vikno.portal.command.CommandLine;
import ua.vikno.portal.command.Exit;
import ua.vikno.portal.command.PortalCommand;
import ua.vikno.portal.options.CertificateOptions;

/** Makes the city's authority, and the portal's own certificate by it. */
final class AuthorityCommand {
    private static final String HELP = """
        usage: vikno portal ca new --ca=DIR [NAME]
               vikno portal ca server HOST… --ca=DIR

        new makes the authority that issues the certificates of kiosks: DIR/ca.pem for everybody, DIR/ca.key (mode 0600) for
        the portal alone, good for ten years. server makes DIR/server.pem and DIR/server.key, the portal's or nginx's own
        certificate for the names or addresses HOST by which kiosks reach it, good for 397 days; it replaces the one before.
        Keep a copy of DIR where nobody reads it: without ca.key every kiosk has to enrol anew.

        exit code: 0 done, 1 refused and nothing changed, 2 the command could not run
        """;

    private AuthorityCommand() {}

    public static void main(String[] args) {
        command(Clock.systemUTC()).main(args);
    }

    static int run(List<String> args, Clock clock, PrintStream out, PrintStream err) {
        return command(clock).run(args, out, err);
    }

    private static PortalCommand command(Clock clock) {
        return new PortalCommand("ca", HELP, (line, out, err) -> run(line, clock, out, err));
    }

    private static Exit run(CommandLine line, Clock clock, PrintStream out, PrintStream err) throws IOException {
        Optional<Path> directory = line.option("--ca").map(Path::of);
        List<String> words = line.words();
        String verb = words.size() < 2 ? "" : words.get(1);
        if (directory.isEmpty() || line.isStrange() || !List.of("new", "server").contains(verb)) {
            return Exit.MISUSED;
        }
        List<String> rest = words.subList(2, words.size());
        try {
            return verb.equals("new")
                    ? authority(directory.get(), rest.isEmpty() ? "Vikno kiosks" : rest.getFirst(), clock, out)
                    : server(directory.get(), rest, clock, out);
        } catch (FileAlreadyExistsException e) {
            err.println(e.getFile() + " is there already: kiosks that enrolled hang on it");
            return Exit.REFUSED;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("ca: what lies in " + directory.get() + " cannot be used", e);
        }
    }

    private static Exit authority(Path directory, String name, Clock clock, PrintStream out)
            throws IOException, GeneralSecurityException {
        Files.createDirectories(directory);
        Authority authority = Authority.create(name, clock.instant());
        secret(directory.resolve(CertificateOptions.KEY), authority.key().getEncoded());
        Files.writeString(directory.resolve(CertificateOptions.CERTIFICATE), Pem.of(authority.certificate()));
        out.println("authority made, SHA-256 " + authority.fingerprint());
        return Exit.DONE;
    }

    private static Exit server(Path directory, List<String> hosts, Clock clock, PrintStream out)
            throws IOException, GeneralSecurityException {
        if (hosts.isEmpty() || !hosts.stream().allMatch(host -> host.matches("[A-Za-z0-9.:-]{1,253}"))) {
            return Exit.MISUSED;
        }
        Authority authority = Authority.of(
                Files.readString(directory.resolve(CertificateOptions.CERTIFICATE)),
                Files.readString(directory.resolve(CertificateOptions.KEY)));
        KeyPair pair = Authority.pair();
        String chain =
                Pem.of(authority.server(hosts, pair.getPublic(), clock.instant())) + Pem.of(authority.certificate());
        Path key = directory.resolve("server.key");
        Files.deleteIfExists(key);
        secret(key, pair.getPrivate().getEncoded());
        Files.writeString(directory.resolve("server.pem"), chain);
        out.println("certificate of " + String.join(", ", hosts) + " made, good until "
                + clock.instant().plus(Authority.SERVER).toString().substring(0, "2026-11-27".length()));
        return Exit.DONE;
    }

    private static void secret(Path file, byte[] key) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, Pem.of("PRIVATE KEY", key));
    }
}
