package ua.vikno.kiosk.services.page;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Context;
import ua.vikno.kiosk.flow.Directory;
import ua.vikno.kiosk.flow.Directory.Topic;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Service;
import ua.vikno.kiosk.flow.ServiceEntry;
import ua.vikno.kiosk.flow.Turn;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.portal.api.published.PublishedService;

/** Shows one page until the resident goes back, or a list of which each row opens a page. */
public final class PageFlow implements Service<PageState> {
    private PageFlow() {}

    public static List<ServiceEntry.Kind> kinds() {
        PageFlow flow = new PageFlow();
        return List.of(
                new ServiceEntry.Kind("page", published -> published.page() != null, flow::entry),
                new ServiceEntry.Kind("list", published -> published.items() != null, flow::entry));
    }

    private ServiceEntry<?> entry(PublishedService published, ServiceEntry.Kind.Docked docked) {
        return new ServiceEntry<>(
                published.id(),
                docked.tile(),
                docked.needs(),
                false,
                false,
                this,
                context -> Turn.to(new PageState(published.id(), null)));
    }

    @Override
    public Turn<PageState> on(PageState state, Event event, Context context) {
        return switch (event) {
            case Event _
            when event.presses(Action.BACK) ->
                state.item() == null ? Turn.back() : Turn.to(new PageState(state.service(), null));
            case Event.Did(Input.Choose(String id))
            when item(published(state, context), id).isPresent() -> Turn.to(new PageState(state.service(), id));
            default -> Turn.ignored();
        };
    }

    @Override
    public Screen screen(PageState state, Context context) {
        Directory directory = context.directory();
        return directory == null
                ? PageScreens.withdrawn()
                : published(state, context)
                        .flatMap(service -> screen(state, service, directory))
                        .orElseGet(PageScreens::withdrawn);
    }

    private static Optional<Screen> screen(PageState state, PublishedService service, Directory directory) {
        String id = state.item();
        if (id != null) {
            return item(Optional.of(service), id).map(item -> PageScreens.page(item.title(), item.page(), directory));
        }
        List<PublishedService.Item> items = service.items();
        PublishedService.Page page = service.page();
        return Optional.ofNullable(service.name())
                .flatMap(name -> items != null
                        ? Optional.of(PageScreens.list(name, items, directory))
                        : Optional.ofNullable(page).map(own -> PageScreens.page(name, own, directory)));
    }

    /** Empty when the portal has withdrawn it while it was being read. */
    private static Optional<PublishedService> published(PageState state, Context context) {
        Directory directory = context.directory();
        return directory == null
                ? Optional.empty()
                : directory.list(Topic.SERVICES).stream()
                        .filter(service -> service.id().equals(state.service()))
                        .findFirst();
    }

    private static Optional<PublishedService.Item> item(Optional<PublishedService> service, @Nullable String id) {
        return service.map(PublishedService::items).stream()
                .flatMap(List::stream)
                .filter(item -> item.id().equals(id))
                .findFirst();
    }
}
