package ua.vikno.kiosk.runtime.printing;

import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Device;
import ua.vikno.devices.DeviceEvent;
import ua.vikno.devices.JobPhase;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.runtime.Runner.Reply;

/** Tells the visit about its own job only, and about the printer's condition while it lasts. */
final class Progress {
    private final String name;
    private final Device printer;
    private final Reply reply;
    private @Nullable String id;
    private JobPhase phase = JobPhase.SENDING;
    private int pages;

    Progress(String name, Device printer, Reply reply) {
        this.name = name;
        this.printer = printer;
        this.reply = reply;
    }

    synchronized void begin(String jobId) {
        id = jobId;
        tell();
    }

    synchronized void on(DeviceEvent event) {
        switch (event) {
            case DeviceEvent.JobProgress progress -> {
                if (id == null || progress.jobId().equals(id)) {
                    phase = progress.phase();
                    pages = progress.pagesDone();
                    tell();
                }
            }
            case DeviceEvent.StatusChanged _ -> tell();
            case DeviceEvent.Scanned _,
                    DeviceEvent.HeadphonesPlugged _,
                    DeviceEvent.KeyPressed _,
                    DeviceEvent.InputChanged _,
                    DeviceEvent.PaymentProgress _ -> {}
        }
    }

    private void tell() {
        if (phase != JobPhase.ENDED) {
            reply.send(new Event.Printing(name, phase, pages, printer.status().conditions()));
        }
    }
}
