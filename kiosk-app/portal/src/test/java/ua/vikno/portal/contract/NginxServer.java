package ua.vikno.portal.contract;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** nginx of the Debian package with the configuration that is shipped, in a directory and on a loopback port of its own. */
final class NginxServer {
    private static final Path PROGRAM = Path.of("/usr/sbin/nginx");
    private static final int SECONDS = 30;

    private final Process process;
    private final Path certificate;
    private final URI address;

    private NginxServer(Process process, Path certificate, URI address) {
        this.process = process;
        this.certificate = certificate;
        this.address = address;
    }

    /** Changes in the shipped configuration only what it marks as the city's: portals, name and certificate. */
    static NginxServer start(Path directory, int portalA, int portalB) throws Exception {
        return start(directory, portalA, portalB, "");
    }

    /** @param authority of kiosks' certificates, PEM; empty to leave the shipped lines about it out, as they are shipped */
    static NginxServer start(Path directory, int portalA, int portalB, String authority) throws Exception {
        if (!Files.isExecutable(PROGRAM)) {
            throw new IllegalStateException("nginx is missing: install the Debian package nginx");
        }
        Path key = directory.resolve("key.pem");
        Path certificate = directory.resolve("certificate.pem");
        run(
                directory,
                List.of("openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=portal".split(" ", -1)),
                "-addext",
                "subjectAltName=IP:127.0.0.1",
                "-keyout",
                key.toString(),
                "-out",
                certificate.toString());
        int port = PostgresServer.freePort();
        String shipped = Files.readString(shipped());
        String site = shipped.replace("listen 443 ssl;", "listen 127.0.0.1:" + port + " ssl;")
                .replace("127.0.0.1:8081", "127.0.0.1:" + portalA)
                .replace("127.0.0.1:8082", "127.0.0.1:" + portalB)
                .replace("/etc/ssl/certs/portal.example.ua.pem", certificate.toString())
                .replace("/etc/ssl/private/portal.example.ua.key", key.toString());
        Files.writeString(
                directory.resolve("site.conf"),
                authority.isEmpty()
                        ? site
                        : site.replace("#ssl_", "ssl_").replace("/etc/vikno-portal/ca/ca.pem", authority));
        Path main = Files.writeString(directory.resolve("nginx.conf"), """
            daemon off;
            pid nginx.pid;
            error_log nginx-error.log;
            events { worker_connections 768; }
            http {
                access_log off;
                client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
                uwsgi_temp_path uwsgi; scgi_temp_path scgi;
                include site.conf;
            }
            """);
        Process process = new ProcessBuilder(
                        PROGRAM.toString(), "-p", directory.toString(), "-c", main.toString(), "-e", "nginx-start.log")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("nginx.out").toFile())
                .start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!Files.exists(directory.resolve("nginx.pid"))) {
            if (process.waitFor(50, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                process.destroyForcibly();
                throw new IOException("nginx does not start: " + Files.readString(directory.resolve("nginx.out")));
            }
        }
        return new NginxServer(process, certificate, URI.create("https://127.0.0.1:" + port));
    }

    URI address() {
        return address;
    }

    /** PEM; what a kiosk has to trust. */
    Path certificate() {
        return certificate;
    }

    private static Path shipped() {
        Path directory = Paths.get("").toAbsolutePath();
        while (directory != null && !Files.exists(directory.resolve("provisioning/nginx/vikno-portal.conf"))) {
            directory = directory.getParent();
        }
        if (directory == null) {
            throw new IllegalStateException("provisioning/nginx/vikno-portal.conf is not above the working directory");
        }
        return directory.resolve("provisioning/nginx/vikno-portal.conf");
    }

    private static void run(Path directory, List<String> command, String... more) throws Exception {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(List.of(more));
        Path output = directory.resolve("openssl.out");
        Process process = new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(whole + " failed: " + Files.readString(output));
        }
    }

    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
