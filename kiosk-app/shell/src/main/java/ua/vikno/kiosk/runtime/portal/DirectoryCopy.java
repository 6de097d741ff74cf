package ua.vikno.kiosk.runtime.portal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import ua.vikno.kiosk.flow.Directory;
import ua.vikno.kiosk.flow.Directory.Topic;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.portal.api.published.City;
import ua.vikno.state.file.DurableFile;

/** The kiosk's own copy of what the portal publishes, for the days without a network. Holds nothing about residents. */
final class DirectoryCopy {
    private static final String CITY = "city";
    private static final String FETCHED_AT = "fetchedAt";
    private final KeptCopy copy;

    DirectoryCopy(DurableFile file, EventLog log) {
        copy = new KeptCopy(file, LogEvent.DIRECTORY_UNREADABLE, log);
    }

    Optional<Directory> read() {
        return copy.read(bytes -> read(Json.mapper().readTree(bytes)));
    }

    void write(Directory directory) {
        copy.write(tree(directory));
    }

    /** Each list stands under its topic's id, so a copy of an older kiosk only lacks some. */
    private static ObjectNode tree(Directory directory) {
        JsonMapper json = Json.mapper();
        ObjectNode tree = json.createObjectNode();
        tree.set(CITY, json.valueToTree(directory.city()));
        tree.set(FETCHED_AT, json.valueToTree(directory.fetchedAt()));
        directory.lists().forEach((topic, list) -> tree.set(topic, json.valueToTree(list)));
        return tree;
    }

    private static Directory read(JsonNode tree) {
        Directory directory = Directory.of(
                Wellformed.check(Json.mapper().treeToValue(tree.path(CITY), City.class)),
                Wellformed.check(Json.mapper().treeToValue(tree.path(FETCHED_AT), Instant.class)));
        for (Topic<?> topic : Topic.ALL) {
            directory = with(topic, tree, directory);
        }
        return directory;
    }

    private static <T extends Record> Directory with(Topic<T> topic, JsonNode tree, Directory directory) {
        JsonNode list = tree.get(topic.id());
        return list == null
                ? directory
                : directory.with(
                        topic,
                        Wellformed.check(
                                Json.mapper().readerForListOf(topic.type()).<List<T>>readValue(list)));
    }
}
