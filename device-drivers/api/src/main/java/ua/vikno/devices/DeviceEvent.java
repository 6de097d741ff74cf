package ua.vikno.devices;

import java.time.Instant;

/** What a device tells its listeners. */
public sealed interface DeviceEvent {
    Instant at();

    record StatusChanged(DeviceStatus before, DeviceStatus now, Instant at) implements DeviceEvent {}

    /**
     * @param text the symbol's content, prefix and suffix removed
     * @param symbology ISO/IEC 15424 AIM identifier such as {@code ]Q1}, or empty when the scanner sends none
     */
    record Scanned(String text, String symbology, Instant at) implements DeviceEvent {
        /** What was scanned may be personal: the log sees only its length. */
        @Override
        public String toString() {
            return "Scanned[%d characters %s]".formatted(text.length(), symbology);
        }
    }

    record JobProgress(String jobId, JobPhase phase, int pagesDone, Instant at) implements DeviceEvent {}

    record HeadphonesPlugged(boolean plugged, Instant at) implements DeviceEvent {}

    record KeyPressed(KeypadKey key, Instant at) implements DeviceEvent {}

    /** @param active whether somebody is there, the door is open, the button is held down */
    record InputChanged(CabinetInput input, boolean active, Instant at) implements DeviceEvent {}

    record PaymentProgress(String paymentId, PaymentPhase phase, Instant at) implements DeviceEvent {}
}
