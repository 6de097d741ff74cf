package ua.vikno.kiosk.services.charges;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ua.vikno.kiosk.flow.Context;
import ua.vikno.kiosk.flow.Directory;
import ua.vikno.kiosk.flow.Directory.Topic;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.portal.api.common.Dwelling;
import ua.vikno.portal.api.published.Provider;

/** What services and providers are called. */
final class Names {
    private static final Pattern QUOTED = Pattern.compile("«([^«»]+)»");

    private Names() {}

    static Words service(String id, Context context) {
        return Directory.serviceName(id, context.directory());
    }

    static Icon icon(String id, Context context) {
        return Directory.serviceIcon(id, context.directory());
    }

    /** A provider the directory does not know keeps the name of its register. */
    static Words provider(String id, Context context) {
        return Words.verbatim(name(id, context));
    }

    private static String name(String id, Context context) {
        Directory directory = context.directory();
        return directory == null
                ? id
                : directory.list(Topic.PROVIDERS).stream()
                        .filter(provider -> provider.id().equals(id))
                        .map(Provider::name)
                        .findFirst()
                        .orElse(id);
    }

    /** A provider as people call it: what stands in the quotation marks of its name, where there is no room for all of it. */
    static Words brand(String id, Context context) {
        String name = name(id, context);
        Matcher quoted = QUOTED.matcher(name);
        return Words.verbatim(quoted.find() ? quoted.group(1) : name);
    }

    static String address(Dwelling dwelling) {
        String house = dwelling.street() + ", " + dwelling.house();
        return dwelling.flat().isEmpty() ? house : house + ", кв. " + dwelling.flat();
    }
}
