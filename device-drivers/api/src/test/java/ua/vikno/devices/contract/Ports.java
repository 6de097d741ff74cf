package ua.vikno.devices.contract;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports for programs that have to be told one. */
final class Ports {
    /** Below those that Linux gives by itself, so that no connection or server takes it before the program does. */
    private static final int FIRST = 10_000;

    private static final int END = 32_000;
    private static final int TRIES = 100;

    private Ports() {}

    static int free() throws IOException {
        IOException trouble = new IOException("no free port");
        for (int tries = 0; tries < TRIES; tries++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (IOException e) {
                trouble.addSuppressed(e);
            }
        }
        throw trouble;
    }
}
