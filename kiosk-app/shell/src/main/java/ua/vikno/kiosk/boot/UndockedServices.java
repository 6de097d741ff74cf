package ua.vikno.kiosk.boot;

import java.util.HashSet;
import java.util.Set;
import ua.vikno.kiosk.flow.Directory.Topic;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.kiosk.runtime.Witness;
import ua.vikno.kiosk.visit.VisitFlow;
import ua.vikno.portal.api.published.PublishedService;

/** Tells the log once about each published service that the menu does not show, and why. */
final class UndockedServices implements Witness {
    private final VisitFlow flow;
    private final EventLog log;
    private final Set<String> told = new HashSet<>();

    UndockedServices(VisitFlow flow, EventLog log) {
        this.flow = flow;
        this.log = log;
    }

    @Override
    public void happened(Event event) {
        if (event instanceof Event.Published(var directory)) {
            directory.list(Topic.SERVICES).forEach(this::look);
        }
    }

    private void look(PublishedService service) {
        flow.undocked(service).ifPresent(why -> {
            if (told.add(service.id())) {
                log.note(LogEvent.SERVICE_NOT_SHOWN, why);
            }
        });
    }
}
