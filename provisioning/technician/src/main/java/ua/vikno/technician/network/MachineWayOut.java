package ua.vikno.technician.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ua.vikno.state.proxy.ProxyFile;
import ua.vikno.state.proxy.ProxyServer;
import ua.vikno.technician.configuration.NewFile;
import ua.vikno.technician.machine.Program;

/** The file of the proxy, and the firewall of the package, which reads it; a machine without that firewall lets everything out. */
final class MachineWayOut implements WayOut {
    private static final Duration QUICK = Duration.ofSeconds(10);
    private static final String FIREWALL = "/usr/lib/vikno-kiosk/bin/firewall";
    private static final String MODE = "rw-r-----";
    private static final String GROUP = "vikno-kiosk";

    private final ProxyFile file;
    private ProxyFile.Way before = new ProxyFile.Way.Direct();

    MachineWayOut(ProxyFile file) {
        this.file = file;
    }

    @Override
    public ProxyFile.Way now() {
        return file.read();
    }

    @Override
    public void open(Optional<ProxyServer> proxy) throws InterruptedException {
        before = file.read();
        List<String> command = new ArrayList<>(List.of(FIREWALL, "open"));
        proxy.map(ProxyServer::address).ifPresent(command::add);
        Program.run(QUICK, command);
    }

    @Override
    public Optional<String> keep(Optional<ProxyServer> proxy) throws InterruptedException {
        Optional<String> refused = write(proxy);
        if (refused.isEmpty()) {
            reload();
        }
        return refused;
    }

    /** What could not be used before is not written again. */
    @Override
    public void putBack() throws InterruptedException {
        if (!before.equals(file.read()) && !(before instanceof ProxyFile.Way.Unusable)) {
            write(before.proxy());
        }
        reload();
    }

    private Optional<String> write(Optional<ProxyServer> proxy) {
        try {
            if (proxy.isPresent()) {
                // Never readable to more users than it shall be; the kiosk's group reads it.
                Files.createDirectories(directory());
                NewFile.create(file.path(), MODE, GROUP);
                file.write(proxy);
            } else if (Files.exists(file.path())) {
                file.write(proxy);
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e.toString());
        }
    }

    private Path directory() {
        Path parent = file.path().toAbsolutePath().getParent();
        return parent == null ? Path.of("/") : parent;
    }

    private static void reload() throws InterruptedException {
        Program.run(QUICK, List.of("systemctl", "try-reload-or-restart", "vikno-firewall.service"));
    }
}
