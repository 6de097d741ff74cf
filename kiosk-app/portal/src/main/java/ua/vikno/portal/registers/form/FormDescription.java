package ua.vikno.portal.registers.form;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.billing.Figure;
import ua.vikno.portal.registers.form.Form.Container;
import ua.vikno.portal.registers.form.Form.Dated;
import ua.vikno.portal.registers.form.Form.Place;
import ua.vikno.portal.registers.form.Form.Source;
import ua.vikno.portal.yaml.YamlMap;

/** Turns a YAML description into a form; whatever is missing, unknown or contradictory in it is told by its line. */
final class FormDescription {
    private static final List<String> COMMON =
            List.of("kind", "container", "charset", "delimiter", "decimal-mark", "holds-ghe", "fields", "ignored");

    private final String id;
    private final YamlMap yaml;
    private final Set<String> columns = new LinkedHashSet<>();

    private FormDescription(String id, YamlMap yaml) {
        this.id = id;
        this.yaml = yaml;
    }

    static Form read(String id, YamlMap yaml) {
        FormDescription description = new FormDescription(id, yaml);
        String kind = yaml.required("kind");
        if (!List.of("charges", "payments", "").contains(kind)) {
            yaml.error("kind", "kind must be charges or payments, not " + kind);
        }
        return kind.equals("payments") ? description.payments() : description.charges();
    }

    private Form.Charges charges() {
        List<String> known = new ArrayList<>(COMMON);
        known.addAll(List.of("provider", "period", "account", "address", "payer", "area", "residents", "service"));
        known.addAll(List.of("services", "unit", "tariff", "quantity", "groups"));
        for (Figure figure : Figure.values()) {
            known.add(figure.key());
        }
        yaml.only(known.toArray(String[]::new));
        Form.Period period = period(yaml.map("period"));
        String account = column("account");
        Place address = place(yaml.map("address"));
        List<String> payer = yaml.texts("payer");
        if (payer.isEmpty()) {
            yaml.error("payer", "payer is missing: a list of the columns that make the name");
        }
        columns.addAll(payer);
        Map<String, String> services = new LinkedHashMap<>();
        List<Form.ServiceColumns> groups = GroupDescription.read(yaml, services);
        groups.forEach(group -> columns.addAll(group.columns()));
        return new Form.Charges(
                id,
                yaml.required("provider"),
                container(),
                charset(),
                mark(),
                Flag.of(yaml, "holds-ghe"),
                period,
                account,
                address,
                payer,
                optional("area"),
                optional("residents"),
                groups,
                services,
                checked(),
                yaml.texts("ignored"));
    }

    private Form.Payments payments() {
        List<String> known = new ArrayList<>(COMMON);
        known.addAll(List.of("provider", "service", "account", "date", "amount", "document"));
        yaml.only(known.toArray(String[]::new));
        String provider = column("provider");
        String service = switch (GroupDescription.source(yaml, "service")) {
            case Source.Column(String name) -> name;
            case null, default -> {
                yaml.error("service", "payments need a column of services: service: {column: …}");
                yield "";
            }
        };
        columns.add(service);
        String account = column("account");
        YamlMap date = yaml.map("date");
        date.only("column", "pattern");
        Dated dated = new Dated(date.required("column"), Patterns.checked(date, true));
        columns.add(dated.column());
        return new Form.Payments(
                id,
                container(),
                charset(),
                mark(),
                provider,
                service,
                account,
                dated,
                column("amount"),
                column("document"),
                checked(),
                yaml.texts("ignored"));
    }

    private Container container() {
        String kind = yaml.required("container");
        return switch (kind) {
            case "dbf" -> dbf(yaml.map("fields"));
            case "delimited" -> new Container.Delimited(delimiter());
            default -> {
                yaml.error("container", "container must be delimited or dbf, not " + kind);
                yield new Container.Delimited(',');
            }
        };
    }

    private static Container dbf(YamlMap given) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : given.keys()) {
            String type = given.text(name, "");
            if (!type.matches("[CNDLF]\\d{1,3}(\\.\\d{1,2})?")) {
                given.error(name, name + " must have a type and length such as C25, N10.2 or D8, not " + type);
            }
            fields.put(name, type);
        }
        return new Container.Dbf(fields);
    }

    private char delimiter() {
        String delimiter = yaml.required("delimiter");
        if (delimiter.length() != 1) {
            yaml.error("delimiter", "delimiter must be one character, such as \",\" \";\" or \"\\t\"");
        }
        return delimiter.isEmpty() ? ',' : delimiter.charAt(0);
    }

    private Charset charset() {
        String name = yaml.required("charset");
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            yaml.error("charset", "charset " + name + " is unknown: UTF-8, windows-1251 and IBM866 are usual");
            return Charset.defaultCharset();
        }
    }

    private char mark() {
        String mark = yaml.required("decimal-mark");
        if (!mark.equals(".") && !mark.equals(",")) {
            yaml.error("decimal-mark", "decimal-mark must be \".\" or \",\"");
        }
        return mark.equals(",") ? ',' : '.';
    }

    private Form.Period period(YamlMap period) {
        period.only("column", "file-name", "pattern");
        String pattern = Patterns.checked(period, false);
        if (!period.has("file-name")) {
            String column = period.required("column");
            columns.add(column);
            return new Form.Period.InColumn(column, pattern);
        }
        String name = period.required("file-name");
        int star = name.indexOf('*');
        if (period.has("column") || star < 0 || star != name.lastIndexOf('*')) {
            period.error("file-name", "give either column, or file-name with one * for the month: voda_*.csv");
            return new Form.Period.InName(name, "", pattern);
        }
        return new Form.Period.InName(name.substring(0, star), name.substring(star + 1), pattern);
    }

    private Place place(YamlMap address) {
        address.only("line", "street", "house", "flat");
        if (address.has("line")) {
            String line = address.required("line");
            columns.add(line);
            return new Place.Line(line);
        }
        Place.Parts parts =
                new Place.Parts(address.required("street"), address.required("house"), address.required("flat"));
        columns.addAll(List.of(parts.street(), parts.house(), parts.flat()));
        return parts;
    }

    private String column(String key) {
        String name = yaml.required(key);
        columns.add(name);
        return name;
    }

    private @Nullable String optional(String key) {
        String name = yaml.text(key);
        if (name != null) {
            columns.add(name);
        }
        return name;
    }

    /** The columns; in a DBF each must be a field, and each field be read. */
    private List<String> checked() {
        columns.remove("");
        if (yaml.text("container", "").equals("dbf")) {
            YamlMap fields = yaml.map("fields");
            columns.stream()
                    .filter(column -> !fields.has(column))
                    .forEach(column -> yaml.error("fields", "column " + column + " is not among the fields"));
        }
        return List.copyOf(columns);
    }
}
