package ua.vikno.devices.linux.escpos;

import java.io.IOException;
import java.time.Duration;
import ua.vikno.devices.linux.transport.TcpTransport;
import ua.vikno.devices.linux.transport.Transport;
import ua.vikno.devices.simulated.escpos.Abilities;
import ua.vikno.devices.simulated.escpos.EscPosSimulator;
import ua.vikno.devices.support.DeviceClock;

/** What it costs to ask a printer how it is: three questions and their answers, over the loopback interface. */
public final class StatusPoll {
    private StatusPoll() {}

    /** The nanoseconds of each round, after as many that do not count. */
    public static long[] nanos(int rounds) throws IOException {
        try (EscPosSimulator simulator = new EscPosSimulator(0, Abilities.ALL);
                Transport transport = TcpTransport.connect("127.0.0.1", simulator.port(), Duration.ofSeconds(3))) {
            Link link = new Link(transport, DeviceClock.system());
            long[] nanos = new long[rounds];
            for (int i = -rounds; i < rounds; i++) {
                long begun = System.nanoTime();
                if (!link.ask()) {
                    throw new IOException("the simulated printer did not answer");
                }
                if (i >= 0) {
                    nanos[i] = System.nanoTime() - begun;
                }
            }
            return nanos;
        }
    }
}
