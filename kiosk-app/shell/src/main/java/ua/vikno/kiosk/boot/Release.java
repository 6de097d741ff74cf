package ua.vikno.kiosk.boot;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which program this is: SHA-256 of what {@code (export LC_ALL=C; sha256sum *.jar)} says in the directory of the program's files, so that
 * anybody can compute it of a package. From the sources, where there are no such files, that of nothing.
 */
final class Release {
    /** Computed once, when it is first asked for: some 100 MB are read. */
    static final Supplier<byte[]> DIGEST = new Supplier<>() {
        private byte @Nullable [] digest;

        @Override
        public synchronized byte[] get() {
            byte[] known = digest;
            if (known == null) {
                known = of(jars());
                digest = known;
            }
            return known.clone();
        }
    };

    private Release() {}

    /** @param jars in the order of their names */
    static byte[] of(List<Path> jars) {
        MessageDigest all = sha256();
        for (Path jar : jars) {
            String line = HexFormat.of().formatHex(digest(jar)) + "  " + jar.getFileName() + "\n";
            all.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return all.digest();
    }

    private static List<Path> jars() {
        CodeSource source = Release.class.getProtectionDomain().getCodeSource();
        Path own = source == null
                ? Path.of("")
                : Path.of(URI.create(source.getLocation().toString()));
        Path directory = own.getParent();
        if (directory == null || !Files.isRegularFile(own)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] digest(Path file) {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
            return digest.digest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
