package ua.vikno.devices.simulated.terminal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.simulated.play.Scene;
import ua.vikno.devices.simulated.play.Situation;
import ua.vikno.devices.simulated.play.Situation.Kind;

/**
 * A terminal on a loopback TCP port. One cash register at a time, as with real ones: a second connects and hears nothing
 * until the first has gone.
 */
public final class TerminalSimulator implements AutoCloseable {
    private static final Duration STEP = Duration.ofMillis(60);
    private static final Duration LEAVING = Duration.ofSeconds(10);

    private final ServerSocket listener;
    private final Scene scene = new Scene(CardTerminal.SITUATIONS, Situation.NORMAL, this::changed);
    private final CardTerminal terminal = new CardTerminal(scene, Clock.systemUTC(), STEP);
    private final Thread listening;
    private volatile @Nullable CashRegister session;

    /** @param port 0 for any */
    public TerminalSimulator(int port) throws IOException {
        this.listener = new ServerSocket(port, 8, InetAddress.getLoopbackAddress());
        this.listening = Thread.ofVirtual().name("terminal simulator").start(this::listen);
    }

    public int port() {
        return listener.getLocalPort();
    }

    public void play(Situation situation) {
        scene.play(situation);
    }

    /** Kopecks that cards have lost so far. */
    public long charged() {
        return terminal.charged();
    }

    /** Returns when the port is free again. */
    @Override
    public void close() throws IOException {
        listener.close();
        hangUp();
        terminal.interrupt();
        try {
            listening.join(LEAVING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void changed() {
        if (scene.current().kind() == Kind.UNPLUGGED) {
            hangUp();
        }
    }

    private void hangUp() {
        CashRegister current = session;
        if (current != null) {
            current.close();
        }
    }

    private void listen() {
        try {
            while (!listener.isClosed()) {
                CashRegister next = new CashRegister(listener.accept(), terminal);
                session = next;
                // Asked only now: a plug pulled later finds the session and ends it.
                if (scene.current().kind() == Kind.UNPLUGGED || listener.isClosed()) {
                    next.close();
                }
                next.run();
            }
        } catch (IOException e) {
            hangUp();
        }
    }
}
