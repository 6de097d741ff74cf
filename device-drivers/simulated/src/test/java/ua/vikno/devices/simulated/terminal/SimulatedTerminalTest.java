package ua.vikno.devices.simulated.terminal;

import java.util.Map;
import ua.vikno.devices.PaymentTerminal;
import ua.vikno.devices.contract.PaymentTerminalContract;
import ua.vikno.devices.spi.DeviceAddress;

final class SimulatedTerminalTest extends PaymentTerminalContract {
    @Override
    protected PaymentTerminal create() {
        DeviceAddress address = new DeviceAddress("sim", "terminal", Map.of("step-ms", "20"));
        return new SimulatedTerminal("terminal", address, clock());
    }

    private SimulatedTerminal terminal() {
        return (SimulatedTerminal) device();
    }

    @Override
    protected void play(String situation) {
        terminal().play(situation);
    }

    @Override
    protected long charged() {
        return terminal().charged();
    }

    @Override
    protected void unplug() {
        play("unplugged");
    }

    @Override
    protected void plugIn() {
        play("normal");
    }
}
