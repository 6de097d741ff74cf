package ua.vikno.devices.linux.escpos;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A printer with one interpreter and one strip of paper for all connections, as in a real one: what a job that broke off
 * has left in the interpreter or on the paper is there for the next. It remembers which letter was printed on which paper.
 */
final class OneStrip implements AutoCloseable {
    private static final int DLE = 0x10;
    private static final int ESC = 0x1B;
    private static final int GS = 0x1D;

    private final ServerSocket listener = new ServerSocket();
    private final List<Set<Integer>> papers = new ArrayList<>();
    private final Semaphore cover = new Semaphore(0);
    private Set<Integer> hanging = new HashSet<>();
    private int rows;
    private volatile int coverOpensAtRow = Integer.MAX_VALUE;
    private volatile boolean mute;
    private volatile boolean keepsAnswers;
    private final AtomicInteger kept = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile boolean reset;
    private volatile @Nullable Socket client;

    OneStrip() throws IOException {
        listener.setReceiveBufferSize(4096);
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread.ofVirtual().name("one strip").start(this::live);
    }

    int port() {
        return listener.getLocalPort();
    }

    void openCoverAtRow(int row) {
        coverOpensAtRow = row;
    }

    void shutCover() {
        coverOpensAtRow = Integer.MAX_VALUE;
        cover.release();
    }

    /** From now on it takes everything and says nothing. */
    void fallSilent() {
        mute = true;
    }

    /** From now on the answers to GS r are kept back. */
    void keepAnswers() {
        keepsAnswers = true;
    }

    /** What was kept back arrives, on the connection of the day. */
    void releaseAnswers() throws IOException {
        keepsAnswers = false;
        answer(new byte[kept.getAndSet(0)]);
    }

    /** The values of all dots on each paper that was cut off; a paper without dots is left out. */
    synchronized List<Set<Integer>> papers() {
        return List.copyOf(papers);
    }

    int connections() {
        return connections.get();
    }

    /** Whether a client has thrown a connection away (RST). */
    boolean reset() {
        return reset;
    }

    private void live() {
        try {
            while (true) {
                interpret();
            }
        } catch (IOException e) {
            // The listener was closed: the test is over.
            client = null;
        }
    }

    private int take() throws IOException {
        while (true) {
            Socket now = client;
            try {
                int b = now == null ? -1 : now.getInputStream().read();
                if (b >= 0) {
                    return b;
                }
            } catch (IOException e) {
                reset = true;
            }
            client = null;
            client = listener.accept();
            var _ = connections.incrementAndGet();
        }
    }

    private void interpret() throws IOException {
        switch (take()) {
            case DLE -> realTime(take());
            case ESC -> {
                if (take() == 'd') {
                    take();
                }
            }
            case 0x1C -> take();
            case GS -> group(take());
            default -> {
                // NUL and letters that this printer does not know.
            }
        }
    }

    private void realTime(int kind) throws IOException {
        if (kind == 4) {
            take();
            answer(new byte[] {0x12});
        } else if (kind == 20) {
            for (int i = 0; i < 8; i++) {
                take();
            }
        }
    }

    private void group(int command) throws IOException {
        switch (command) {
            case 'v' -> raster();
            case 'V' -> {
                take();
                take();
                cut();
            }
            case 'r' -> {
                take();
                if (keepsAnswers) {
                    var _ = kept.incrementAndGet();
                } else {
                    answer(new byte[] {0});
                }
            }
            case 'a' -> {
                take();
                answer(new byte[] {DLE, 0, 0, 0x0F});
            }
            case 'I' -> answer(("_" + take() + "\0").getBytes(StandardCharsets.US_ASCII));
            default -> take();
        }
    }

    private void raster() throws IOException {
        take();
        take();
        int stride = take() | take() << 8;
        int height = take() | take() << 8;
        for (int row = 0; row < height; row++) {
            if (++rows == coverOpensAtRow) {
                answer(new byte[] {0x38, 0, 0, 0x0F});
                cover.acquireUninterruptibly();
                answer(new byte[] {DLE, 0, 0, 0x0F});
            }
            for (int i = 0; i < stride; i++) {
                print(take());
            }
        }
    }

    private synchronized void print(int dots) {
        if (dots != 0) {
            hanging.add(dots);
        }
    }

    private synchronized void cut() {
        if (!hanging.isEmpty()) {
            papers.add(hanging);
            hanging = new HashSet<>();
        }
    }

    private void answer(byte[] bytes) {
        Socket now = client;
        if (now != null && !mute) {
            try {
                now.getOutputStream().write(bytes);
            } catch (IOException e) {
                // The client has gone; what it sent is still read.
                reset = true;
            }
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        cover.release();
        Socket now = client;
        if (now != null) {
            now.close();
        }
    }
}
