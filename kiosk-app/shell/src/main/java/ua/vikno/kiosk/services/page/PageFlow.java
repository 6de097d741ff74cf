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
import ua.vikno.portal.api.published.PublishedList;
import ua.vikno.portal.api.published.PublishedService;

/** Shows one page until the resident goes back, or a list of which each row opens a page. */
public final class PageFlow implements Service<PageState> {
    private PageFlow() {}

    public static List<ServiceEntry.Kind> kinds() {
        PageFlow flow = new PageFlow();
        return List.of(
                new ServiceEntry.Kind("page", published -> published.page() != null, flow::entry),
                new ServiceEntry.Kind("list", _ -> true, flow::entry));
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
            when item(state.service(), id, context.directory()).isPresent() ->
                Turn.to(new PageState(state.service(), id));
            default -> Turn.ignored();
        };
    }

    @Override
    public Screen screen(PageState state, Context context) {
        Directory directory = context.directory();
        return directory == null
                ? PageScreens.withdrawn()
                : published(state.service(), directory)
                        .flatMap(service -> screen(state, service, directory))
                        .orElseGet(PageScreens::withdrawn);
    }

    private static Optional<Screen> screen(PageState state, PublishedService service, Directory directory) {
        String id = state.item();
        if (id != null) {
            return item(state.service(), id, directory)
                    .map(item -> PageScreens.page(item.title(), item.page(), directory));
        }
        PublishedService.Page page = service.page();
        return Optional.ofNullable(service.name())
                .flatMap(name -> page == null || service.kind().equals("list")
                        ? list(service, directory).map(list -> PageScreens.list(name, list, directory))
                        : Optional.of(PageScreens.page(name, page, directory)));
    }

    /** Empty when the portal has withdrawn it while it was being read. */
    private static Optional<PublishedService> published(String service, @Nullable Directory directory) {
        return directory == null
                ? Optional.empty()
                : directory.list(Topic.SERVICES).stream()
                        .filter(published -> published.id().equals(service))
                        .findFirst();
    }

    /** Its own items, or those that the portal fills in. */
    private static Optional<PublishedList> list(PublishedService service, Directory directory) {
        List<PublishedService.Item> own = service.items();
        return own != null
                ? Optional.of(new PublishedList(service.id(), null, own))
                : directory.list(Topic.LISTS).stream()
                        .filter(list -> list.id().equals(service.id()))
                        .findFirst();
    }

    private static Optional<PublishedService.Item> item(String service, String id, @Nullable Directory directory) {
        return directory == null
                ? Optional.empty()
                : published(service, directory).flatMap(published -> list(published, directory)).stream()
                        .flatMap(list -> list.items().stream())
                        .filter(item -> item.id().equals(id))
                        .findFirst();
    }
}
