package ua.vikno.devices.linux.machine;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** The hand that plugs, unplugs and types: the machine's own monitor (QEMU's QMP), heard at the end of a wire. */
final class Machine implements AutoCloseable {
    private static final String DONE = "{\"return\"";
    private static final String REFUSED = "{\"error\"";
    private static final int TRIES = 400;

    private final Wire monitor = Wire.named("vikno.hand");

    Machine() {
        // The monitor refuses the second greeting on a wire, and obeys all the same.
        ask("qmp_capabilities", "{}");
    }

    /** The machine forgets an unplugged device a moment after its driver has; until then its name is taken. */
    void plugWhenFree(String driver, String id, Map<String, String> properties) {
        for (int tries = 0; tries < TRIES; tries++) {
            if (plug(driver, id, properties)) {
                return;
            }
            pause(Duration.ofMillis(50));
        }
        throw new AssertionError("cannot plug in " + driver);
    }

    private boolean plug(String driver, String id, Map<String, String> properties) {
        String more = properties.entrySet().stream()
                .map(property -> ",\"%s\":\"%s\"".formatted(property.getKey(), property.getValue()))
                .collect(Collectors.joining());
        return ask("device_add", "{\"driver\":\"%s\",\"id\":\"%s\",\"bus\":\"usb.0\"%s}".formatted(driver, id, more))
                .startsWith(DONE);
    }

    void unplug(String id) {
        execute("device_del", "{\"id\":\"%s\"}".formatted(id));
    }

    /** As a scanner types: every key down and up, {@code pace} apart. */
    void type(String text, Duration pace) {
        text.chars().forEach(character -> stroke((char) character, pace));
        strike("ret", pace);
    }

    void strike(String key, Duration pace) {
        key(key, true);
        pause(pace);
        key(key, false);
        pause(pace);
    }

    void key(String key, boolean down) {
        execute(
                "input-send-event",
                "{\"events\":[{\"type\":\"key\",\"data\":{\"down\":%s,\"key\":{\"type\":\"qcode\",\"data\":\"%s\"}}}]}"
                        .formatted(down, key));
    }

    private void stroke(char character, Duration pace) {
        boolean shifted = Character.isUpperCase(character) || ":_?+".indexOf(character) >= 0;
        if (shifted) {
            key("shift", true);
        }
        strike(UsKeys.code(character), pace);
        if (shifted) {
            key("shift", false);
        }
    }

    private void execute(String command, String arguments) {
        String answer = ask(command, arguments);
        if (!answer.startsWith(DONE)) {
            throw new AssertionError("%s: %s".formatted(command, answer));
        }
    }

    private String ask(String command, String arguments) {
        String request = "{\"execute\":\"%s\",\"arguments\":%s}\n".formatted(command, arguments);
        monitor.send(request.getBytes(StandardCharsets.UTF_8));
        return monitor.until(line -> line.startsWith(DONE) || line.startsWith(REFUSED));
    }

    private static void pause(Duration pace) {
        LockSupport.parkNanos(pace.toNanos());
    }

    @Override
    public void close() {
        monitor.close();
    }
}
