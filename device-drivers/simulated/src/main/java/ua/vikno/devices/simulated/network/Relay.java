package ua.vikno.devices.simulated.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import ua.vikno.devices.simulated.play.Situation.Kind;

/** Carries bytes between a loopback port and one target, as the situation allows. */
final class Relay implements AutoCloseable {
    private static final int BACKLOG = 64;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** More connections than this at a time are no kiosk. */
    private static final int CONNECTIONS = 128;

    private final InetSocketAddress target;
    private final Supplier<Kind> situation;
    private final ServerSocket listener;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Semaphore places = new Semaphore(CONNECTIONS);

    Relay(InetSocketAddress target, Supplier<Kind> situation) throws IOException {
        this.target = target;
        this.situation = situation;
        this.listener = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("relay to " + target).start(this::listen);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** A cut cable takes along what was connected. */
    void situationChanged() {
        if (situation.get() == Kind.CUT) {
            open.forEach(Relay::reset);
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            // Nothing is left to be done with a listener that will not close.
        }
        open.forEach(Relay::reset);
    }

    private void listen() {
        try {
            while (!listener.isClosed()) {
                Socket near = listener.accept();
                if (situation.get() == Kind.CUT || !places.tryAcquire()) {
                    reset(near);
                } else {
                    Thread.ofVirtual().start(() -> carry(near));
                }
            }
        } catch (IOException e) {
            close();
        }
    }

    private void carry(Socket near) {
        Socket far = new Socket();
        open.add(near);
        open.add(far);
        try {
            // Asked only now: a cable cut later finds both ends.
            if (situation.get() == Kind.CUT || listener.isClosed()) {
                throw new SocketException("the cable is cut");
            }
            far.connect(target, (int) CONNECT.toMillis());
            Thread back = Thread.ofVirtual().start(new Pump(far, near, situation, true, () -> reset(far, near)));
            new Pump(near, far, situation, false, () -> reset(far, near)).run();
            back.join();
        } catch (IOException e) {
            reset(near);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            reset(far, near);
            open.remove(near);
            open.remove(far);
            places.release();
        }
    }

    private static void reset(Socket... sockets) {
        for (Socket socket : sockets) {
            reset(socket);
        }
    }

    private static void reset(Socket socket) {
        try (socket) {
            if (!socket.isClosed()) {
                socket.setSoLinger(true, 0);
            }
        } catch (IOException e) {
            // The connection is gone already, which is what was wanted.
        }
    }
}
