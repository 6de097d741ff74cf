package ua.vikno.devices.simulated.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import ua.vikno.devices.simulated.play.Situation.Kind;

/** One direction of a connection. Garbage falls on what comes back; a half-open line swallows both ways. */
record Pump(Socket from, Socket to, Supplier<Kind> situation, boolean answers, Runnable broken) implements Runnable {
    private static final int CHUNK = 8192;
    private static final int SLOW_CHUNK = 512;
    private static final long SLOW_NANOS = 500_000_000L;

    @Override
    public void run() {
        byte[] bytes = new byte[CHUNK];
        try (InputStream in = from.getInputStream()) {
            OutputStream out = to.getOutputStream();
            int n = in.read(bytes, 0, room());
            while (n >= 0) {
                pass(bytes, n, out);
                n = in.read(bytes, 0, room());
            }
            to.shutdownOutput();
        } catch (IOException e) {
            broken.run();
        }
    }

    private int room() {
        return situation.get() == Kind.SLOW ? SLOW_CHUNK : CHUNK;
    }

    private void pass(byte[] bytes, int n, OutputStream out) throws IOException {
        Kind kind = situation.get();
        if (kind == Kind.HALF_OPEN) {
            return;
        }
        if (kind == Kind.SLOW) {
            LockSupport.parkNanos(SLOW_NANOS);
        }
        if (kind == Kind.GARBAGE && answers) {
            ThreadLocalRandom.current().nextBytes(bytes);
        }
        out.write(bytes, 0, n);
        out.flush();
    }
}
