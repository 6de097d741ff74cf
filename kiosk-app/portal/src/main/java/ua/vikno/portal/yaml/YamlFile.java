package ua.vikno.portal.yaml;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Opens a YAML file of at most 4 MiB that holds one mapping. */
final class YamlFile {
    private static final long MAX_BYTES = 4 << 20;

    private YamlFile() {}

    static YamlMap read(Path file, String name, Findings findings) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                findings.error(name, 0, "larger than 4 MiB: split it or leave out what is not needed");
                return YamlMap.empty(name, findings);
            }
            return parse(Files.readString(file), name, findings);
        } catch (CharacterCodingException e) {
            findings.error(name, 0, "not UTF-8: save it as UTF-8");
        } catch (IOException e) {
            findings.error(name, 0, "cannot be read: " + e.getMessage());
        }
        return YamlMap.empty(name, findings);
    }

    static YamlMap parse(String text, String name, Findings findings) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit((int) MAX_BYTES);
        // An alias of a list may stand for a million entries, or for the list it stands in.
        options.setMaxAliasesForCollections(0);
        try {
            Node root = new Yaml(options).compose(new StringReader(text));
            if (root == null) {
                return YamlMap.empty(name, findings);
            }
            if (root instanceof MappingNode mapping) {
                return new YamlMap(name, mapping, findings);
            }
            findings.error(name, line(root.getStartMark()), "must be a mapping: lines of the form key: value");
        } catch (MarkedYAMLException e) {
            Mark at = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            findings.error(name, at == null ? 0 : line(at), "no YAML: " + e.getProblem());
        } catch (YAMLException e) {
            findings.error(name, 0, "no YAML: " + e.getMessage());
        }
        return YamlMap.empty(name, findings);
    }

    static int line(Mark mark) {
        return mark.getLine() + 1;
    }
}
