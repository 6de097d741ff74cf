package ua.vikno.demonstration.endtoend;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Stands between the kiosk and a printer on TCP, and keeps every byte that the kiosk sent. */
final class Wiretap implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final int printer;

    Wiretap(int printer) throws IOException {
        this.printer = printer;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** So far, over all connections. */
    byte[] sent() {
        synchronized (sent) {
            return sent.toByteArray();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        try {
            while (true) {
                Socket kiosk = server.accept();
                Socket there = new Socket(InetAddress.getLoopbackAddress(), printer);
                Thread.ofVirtual().start(() -> pass(kiosk, there, true));
                Thread.ofVirtual().start(() -> pass(there, kiosk, false));
            }
        } catch (IOException closed) {
            // The end of the test.
        }
    }

    private void pass(Socket from, Socket to, boolean keep) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] some = new byte[4096];
            for (int n = in.read(some); n >= 0; n = in.read(some)) {
                if (keep) {
                    synchronized (sent) {
                        sent.write(some, 0, n);
                    }
                }
                out.write(some, 0, n);
                out.flush();
            }
        } catch (IOException hungUp) {
            // So does the other side now.
        }
    }
}
