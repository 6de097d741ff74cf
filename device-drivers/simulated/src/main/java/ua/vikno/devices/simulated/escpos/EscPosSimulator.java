package ua.vikno.devices.simulated.escpos;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import ua.vikno.devices.receipt.Bitmap;
import ua.vikno.devices.simulated.play.Scene;
import ua.vikno.devices.simulated.play.Situation;
import ua.vikno.devices.simulated.play.Situation.Kind;

/** An ESC/POS printer on a loopback TCP port. One client at a time, as with real ones. */
public final class EscPosSimulator implements AutoCloseable {
    private static final List<Situation> SITUATIONS = List.of(
            Situation.NORMAL,
            Situation.of(Kind.PAPER_NEAR_END),
            Situation.of(Kind.PAPER_OUT),
            new Situation(Kind.PAPER_OUT_AFTER, 300),
            Situation.of(Kind.COVER_OPEN),
            Situation.of(Kind.CUTTER_ERROR),
            Situation.of(Kind.SLOW),
            Situation.of(Kind.GARBAGE),
            Situation.of(Kind.DEAD),
            Situation.of(Kind.UNPLUGGED));

    private static final Duration LEAVING = Duration.ofSeconds(10);

    private final Abilities abilities;
    private final ServerSocket listener;
    private final Scene scene = new Scene(SITUATIONS, Situation.NORMAL, this::changed);
    private final Roll roll = new Roll();
    private final List<Conversation> conversations = new CopyOnWriteArrayList<>();
    private final Thread listening;

    /** @param port 0 for any */
    public EscPosSimulator(int port, Abilities abilities) throws IOException {
        this.abilities = abilities;
        this.listener = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        this.listening = Thread.ofVirtual().name("ESC/POS simulator").start(this::listen);
    }

    public int port() {
        return listener.getLocalPort();
    }

    public void play(Situation situation) {
        scene.play(situation);
    }

    public Situation current() {
        return scene.current();
    }

    /** The receipts that were cut off so far. */
    public List<Bitmap> receipts() {
        return roll.receipts();
    }

    /** Rows on the paper that still hangs in the printer. */
    public int hangingRows() {
        return roll.hangingRows();
    }

    /** Whether it holds anything that is still to be printed, now or after a refill. */
    public boolean working() {
        return conversations.stream().anyMatch(Conversation::working);
    }

    /** Returns when the port is free again: a listener lives until the thread that waits on it has left it. */
    @Override
    public void close() throws IOException {
        listener.close();
        conversations.forEach(Conversation::close);
        try {
            listening.join(LEAVING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void changed() {
        if (current().kind() == Kind.UNPLUGGED) {
            conversations.forEach(Conversation::close);
        }
        conversations.forEach(Conversation::situationChanged);
    }

    private void listen() {
        try {
            while (!listener.isClosed()) {
                serve(listener.accept());
            }
        } catch (IOException e) {
            conversations.forEach(Conversation::close);
        }
    }

    private void serve(Socket client) {
        Conversation conversation = new Conversation(client, scene, roll, abilities);
        conversations.add(conversation);
        // Asked only now: a plug pulled later finds the conversation and ends it.
        if (current().kind() == Kind.UNPLUGGED || listener.isClosed()) {
            conversation.close();
        }
        conversation.run();
        conversations.remove(conversation);
    }
}
