package ua.vikno.kiosk.services.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Context;
import ua.vikno.kiosk.flow.Directory;
import ua.vikno.kiosk.flow.Directory.Topic;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Service;
import ua.vikno.kiosk.flow.ServiceEntry;
import ua.vikno.kiosk.flow.ServiceEntry.Needs;
import ua.vikno.kiosk.flow.Turn;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;

/** A list, then a page. */
public final class DirectoryFlow implements Service<DirectoryState> {
    public static List<ServiceEntry<?>> entries() {
        DirectoryFlow flow = new DirectoryFlow();
        return List.of(
                ServiceEntry.of(
                        "tariffs",
                        "directory.services",
                        Icon.TARIFFS,
                        Needs.DIRECTORY,
                        flow,
                        context -> Turn.to(new DirectoryState.Services())),
                ServiceEntry.of(
                        "providers",
                        "directory.providers",
                        Icon.PROVIDERS,
                        Needs.DIRECTORY,
                        flow,
                        context -> Turn.to(new DirectoryState.Providers())));
    }

    @Override
    public Turn<DirectoryState> on(DirectoryState state, Event event, Context context) {
        return switch (event) {
            case Event.Did(Input.Press(String action)) when action.equals(Action.BACK) -> back(state);
            case Event.Did(Input.Press(String action))
            when action.equals(TariffScreens.HISTORY) && state instanceof DirectoryState.Tariffs(String service) ->
                Turn.to(new DirectoryState.Former(service));
            case Event.Did(Input.Choose(String id)) -> open(state, id, context.directory());
            default -> Turn.ignored();
        };
    }

    @Override
    public Screen screen(DirectoryState state, Context context) {
        return DirectoryScreens.of(state, context.directory(), Facts.day(context.now()));
    }

    private static Turn<DirectoryState> back(DirectoryState state) {
        return switch (state) {
            case DirectoryState.Services _, DirectoryState.Providers _ -> Turn.back();
            case DirectoryState.Tariffs _ -> Turn.to(new DirectoryState.Services());
            case DirectoryState.Former(String service) -> Turn.to(new DirectoryState.Tariffs(service));
            case DirectoryState.OneProvider _ -> Turn.to(new DirectoryState.Providers());
        };
    }

    private static Turn<DirectoryState> open(DirectoryState state, String id, @Nullable Directory directory) {
        if (directory == null) {
            return Turn.ignored();
        }
        return switch (state) {
            case DirectoryState.Services _ ->
                directory.list(Topic.TARIFFS).stream()
                                .anyMatch(tariff -> tariff.service().equals(id))
                        ? Turn.to(new DirectoryState.Tariffs(id))
                        : Turn.ignored();
            case DirectoryState.Providers _ ->
                directory.list(Topic.PROVIDERS).stream()
                                .anyMatch(provider -> provider.id().equals(id))
                        ? Turn.to(new DirectoryState.OneProvider(id))
                        : Turn.ignored();
            case DirectoryState.Tariffs _, DirectoryState.Former _, DirectoryState.OneProvider _ -> Turn.ignored();
        };
    }
}
