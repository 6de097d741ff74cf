package ua.vikno.devices.simulated.escpos;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import ua.vikno.devices.simulated.play.Scene;
import ua.vikno.devices.simulated.play.Situation;
import ua.vikno.devices.simulated.play.Situation.Kind;
import ua.vikno.devices.support.Bell;

/**
 * One client of the simulated printer. This thread reads and answers what is answered at once; another works through the
 * buffer and stands still while the printer is offline.
 */
final class Conversation {
    private static final int BUFFERED_COMMANDS = 64;
    private static final int STEP_ROWS = 24;
    private static final Duration STEP = Duration.ofMillis(2);
    private static final Duration SLOW_STEP = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final Socket client;
    private final Scene scene;
    private final Roll roll;
    private final Abilities abilities;
    private final BlockingQueue<Command> buffer = new ArrayBlockingQueue<>(BUFFERED_COMMANDS);
    private final Bell bell = new Bell();
    private volatile boolean automatic;
    private volatile boolean cleared;
    private volatile boolean working;

    Conversation(Socket client, Scene scene, Roll roll, Abilities abilities) {
        this.client = client;
        this.scene = scene;
        this.roll = roll;
        this.abilities = abilities;
    }

    void run() {
        Thread engine = Thread.ofVirtual().name("print engine").start(this::work);
        try (client) {
            CommandReader commands = new CommandReader(new BufferedInputStream(client.getInputStream()));
            while (true) {
                while (scene.current().kind() == Kind.DEAD) {
                    bell.await(PATIENCE);
                }
                take(commands.next());
            }
        } catch (IOException e) {
            engine.interrupt();
        } catch (InterruptedException e) {
            engine.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    void close() {
        try {
            client.close();
        } catch (IOException e) {
            // The client is gone, which is what was wanted.
        }
    }

    /** Whether anything that was sent is still to be printed. */
    boolean working() {
        return working;
    }

    void situationChanged() {
        bell.ring();
        tellAutomatically();
    }

    private void take(Command command) throws InterruptedException {
        switch (command) {
            case Command.AskStatus ask -> {
                if (abilities.realTime()) {
                    answer(StatusBytes.realTime(ask.which(), scene.current().kind()));
                }
            }
            case Command.Recover _ -> {
                Situation stuck = scene.current();
                if (stuck.kind() == Kind.CUTTER_ERROR) {
                    buffer.clear();
                    scene.follow(stuck, Situation.NORMAL);
                }
            }
            case Command.ClearBuffer _ -> {
                buffer.clear();
                cleared = true;
                bell.ring();
            }
            case Command.Automatic a -> {
                automatic = a.on() && abilities.automatic();
                tellAutomatically();
            }
            default -> {
                working = true;
                while (!buffer.offer(command, PATIENCE.toMillis(), TimeUnit.MILLISECONDS) && !client.isClosed()) {
                    cleared = false;
                }
            }
        }
    }

    private void work() {
        try {
            while (!client.isClosed()) {
                Command command = buffer.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                if (command != null) {
                    working = true;
                    execute(command);
                }
                working = !buffer.isEmpty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void execute(Command command) throws InterruptedException {
        waitWhileOffline();
        switch (command) {
            case Command.Raster raster -> print(raster);
            case Command.Cut _ -> roll.cut();
            case Command.Transmit _ -> {
                if (abilities.endOfJob()) {
                    answer(StatusBytes.paper(scene.current().kind()));
                }
            }
            case Command.Identify identify -> {
                String name = identify.which() == 66 ? "EPSON" : "TM-T20II";
                answer(("_" + name + "\0").getBytes(StandardCharsets.US_ASCII));
            }
            default -> {
                // Modes and feeds leave no mark on this paper.
            }
        }
    }

    private void print(Command.Raster raster) throws InterruptedException {
        int rows = raster.rows().length / Math.max(1, raster.stride());
        cleared = false;
        int done = 0;
        while (done < rows && !cleared && !client.isClosed()) {
            waitWhileOffline();
            Situation now = scene.current();
            int count = cleared ? 0 : Math.min(STEP_ROWS, rows - done);
            if (now.kind() == Kind.PAPER_OUT_AFTER) {
                count = Math.min(count, now.amount());
                scene.follow(
                        now,
                        now.amount() > count
                                ? new Situation(Kind.PAPER_OUT_AFTER, now.amount() - count)
                                : Situation.of(Kind.PAPER_OUT));
            }
            roll.print(raster.stride(), raster.rows(), done, count);
            done += count;
            bell.await(now.kind() == Kind.SLOW ? SLOW_STEP : STEP);
        }
    }

    private void waitWhileOffline() throws InterruptedException {
        while (StatusBytes.offline(scene.current().kind()) && !cleared && !client.isClosed()) {
            bell.await(PATIENCE);
        }
    }

    private void tellAutomatically() {
        if (automatic) {
            answer(StatusBytes.automatic(scene.current().kind()));
        }
    }

    private static byte[] noise() {
        byte[] noise = new byte[STEP_ROWS];
        ThreadLocalRandom.current().nextBytes(noise);
        return noise;
    }

    private void answer(int b) {
        answer(new byte[] {(byte) b});
    }

    private synchronized void answer(byte[] bytes) {
        try {
            OutputStream out = client.getOutputStream();
            out.write(scene.current().kind() == Kind.GARBAGE ? noise() : bytes);
            out.flush();
        } catch (IOException e) {
            close();
        }
    }
}
