package ua.vikno.portal.yaml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A mapping of a YAML file that knows its lines. Every value is taken as it is written: {@code 29.10} keeps its zero. */
public final class YamlMap {
    private final String file;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Findings findings;

    private YamlMap(String file, int line, Findings findings) {
        this.file = file;
        this.line = line;
        this.findings = findings;
    }

    YamlMap(String file, MappingNode node, Findings findings) {
        this(file, YamlFile.line(node.getStartMark()), findings);
        for (NodeTuple tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                findings.error(file, YamlFile.line(tuple.getKeyNode().getStartMark()), "a key must be a word");
                continue;
            }
            int at = YamlFile.line(key.getStartMark());
            if (values.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
                findings.error(file, at, "key " + key.getValue() + " stands twice: remove one");
            }
            lines.putIfAbsent(key.getValue(), at);
        }
    }

    /**
     * The mapping that a file of at most 4 MiB holds.
     *
     * @param name how findings name the file
     * @return an empty mapping when the file cannot be read; then there is a finding
     */
    public static YamlMap read(Path file, String name, Findings findings) {
        return YamlFile.read(file, name, findings);
    }

    /** As {@link #read}, from the text itself. */
    public static YamlMap parse(String text, String name, Findings findings) {
        return YamlFile.parse(text, name, findings);
    }

    public static YamlMap empty(String file, Findings findings) {
        return new YamlMap(file, 0, findings);
    }

    /** Where a key stands; the mapping's own line when it has no such key. */
    public int line(String key) {
        return lines.getOrDefault(key, line);
    }

    public Set<String> keys() {
        return values.keySet();
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    public void error(String key, String text) {
        findings.error(file, line(key), text);
    }

    public void warn(String key, String text) {
        findings.warn(file, line(key), text);
    }

    /** A word or number as written; null when the key is absent or empty. */
    public @Nullable String text(String key) {
        Node value = values.get(key);
        if (value == null) {
            return null;
        }
        if (value instanceof ScalarNode scalar) {
            return scalar.getTag().equals(Tag.NULL) ? null : scalar.getValue();
        }
        error(key, key + " must be one value, not a list or a mapping");
        return null;
    }

    public String text(String key, String otherwise) {
        String value = text(key);
        return value == null ? otherwise : value;
    }

    /** A value that must be there; empty, with a finding, when it is not. */
    public String required(String key) {
        String value = text(key);
        if (value == null || value.isBlank()) {
            error(key, key + " is missing");
            return "";
        }
        return value;
    }

    /** An empty mapping when the key is absent. */
    public YamlMap map(String key) {
        Node value = values.get(key);
        if (value == null || isNull(value)) {
            return new YamlMap(file, line(key), findings);
        }
        if (value instanceof MappingNode mapping) {
            return new YamlMap(file, mapping, findings);
        }
        error(key, key + " must be a mapping: " + key + ": {…: …}");
        return new YamlMap(file, line(key), findings);
    }

    public boolean isMap(String key) {
        return values.get(key) instanceof MappingNode;
    }

    public boolean isList(String key) {
        return values.get(key) instanceof SequenceNode;
    }

    /** The mappings of a list; empty when the key is absent. */
    public List<YamlMap> maps(String key) {
        List<YamlMap> maps = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof MappingNode mapping) {
                maps.add(new YamlMap(file, mapping, findings));
            } else {
                findings.error(file, YamlFile.line(item.getStartMark()), "an entry of " + key + " must be a mapping");
            }
        }
        return maps;
    }

    /** The words of a list; empty when the key is absent. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof ScalarNode scalar) {
                texts.add(scalar.getValue());
            } else {
                findings.error(file, YamlFile.line(item.getStartMark()), "an entry of " + key + " must be one value");
            }
        }
        return texts;
    }

    private List<Node> items(String key) {
        Node value = values.get(key);
        if (value == null || isNull(value)) {
            return List.of();
        }
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        error(key, key + " must be a list: " + key + ": [a, b]");
        return List.of();
    }

    /** Finds keys that nobody reads: mostly misspelled ones. */
    public void only(String... known) {
        for (String key : values.keySet()) {
            if (!Arrays.asList(known).contains(key)) {
                error(key, "unknown key " + key + "; known here: " + String.join(", ", known));
            }
        }
    }

    private static boolean isNull(Node value) {
        return value instanceof ScalarNode scalar && scalar.getTag().equals(Tag.NULL);
    }
}
