package ua.vikno.devices.linux.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import ua.vikno.devices.CardPayment;
import ua.vikno.devices.Condition;
import ua.vikno.devices.PaymentOrder;
import ua.vikno.devices.PaymentOutcome;
import ua.vikno.devices.PaymentTerminal;
import ua.vikno.devices.contract.PaymentTerminalContract;
import ua.vikno.devices.contract.Watch;
import ua.vikno.devices.linux.transport.TcpTransport;
import ua.vikno.devices.simulated.play.Situation;
import ua.vikno.devices.simulated.terminal.TerminalSimulator;

/** The driver against the simulator's TCP face. */
@Execution(ExecutionMode.CONCURRENT)
final class EcrTerminalTest extends PaymentTerminalContract {
    private static final Duration PAUSE = Duration.ofMillis(20);

    private @Nullable TerminalSimulator simulator;

    private TerminalSimulator simulator() {
        return Objects.requireNonNull(simulator);
    }

    @Override
    protected PaymentTerminal create() throws IOException {
        TerminalSimulator started = new TerminalSimulator(0);
        simulator = started;
        return new EcrTerminal(
                "terminal",
                deadline -> TcpTransport.connect("127.0.0.1", started.port(), deadline),
                "0",
                PAUSE,
                clock());
    }

    @AfterEach
    void stop() throws IOException {
        simulator().close();
    }

    @Override
    protected void play(String situation) {
        simulator().play(Situation.named(situation));
    }

    @Override
    protected long charged() {
        return simulator().charged();
    }

    @Override
    protected void unplug() {
        play("unplugged");
    }

    @Override
    protected void plugIn() {
        play("normal");
    }

    @Test
    void messagesInSingleBytesAreUnderstood() {
        play("fragmented");
        ready();
        CardPayment payment = device().pay(new PaymentOrder("f", SUM, Duration.ofSeconds(20), mark -> {}));
        assertThat(Watch.get(payment.outcome().toCompletableFuture(), device()))
                .isInstanceOf(PaymentOutcome.Approved.class);
        assertThat(charged()).isEqualTo(SUM);
    }

    @Test
    void somethingElseOnThePortIsAFault() {
        play("garbage");
        device().start();
        assertThat(Watch.until(device(), status -> status.conditions().contains(Condition.PROTOCOL))
                        .usable())
                .isFalse();
    }

    @Test
    void aTerminalThatHoldsAnotherRegisterIsSilent() {
        ready();
        try (PaymentTerminal second = new EcrTerminal(
                "second",
                deadline -> TcpTransport.connect("127.0.0.1", simulator().port(), deadline),
                "0",
                PAUSE,
                clock())) {
            second.start();
            assertThat(Watch.until(second, status -> status.conditions().contains(Condition.STALLED))
                            .detail())
                    .contains("another cash register");
        }
        assertThat(device().status().usable()).isTrue();
    }

    @Test
    void aTerminalThatFallsSilentBeforeTheChargeChargesNothing() {
        ready();
        play("dead");
        // Its last receipt cannot be noted, so no purchase is sent.
        CardPayment payment = device().pay(new PaymentOrder("d", SUM, Duration.ofSeconds(1), mark -> {}));
        assertThat(Watch.get(payment.outcome().toCompletableFuture(), device()))
                .isInstanceOf(PaymentOutcome.NothingCharged.class);
        assertThat(charged()).isZero();
    }
}
