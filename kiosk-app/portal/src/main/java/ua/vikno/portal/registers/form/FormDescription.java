package ua.vikno.portal.registers.form;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.registers.form.Form.Container;
import ua.vikno.portal.registers.form.Form.Dated;
import ua.vikno.portal.registers.form.Form.Place;
import ua.vikno.portal.registers.form.Form.Source;

/** Turns a YAML description into a form; anything missing or unknown in it is an error of whoever wrote it. */
final class FormDescription {
    private final String id;
    private final Map<String, Object> keys;
    private final Set<String> columns = new LinkedHashSet<>();

    private FormDescription(String id, Map<String, Object> keys) {
        this.id = id;
        this.keys = new LinkedHashMap<>(keys);
    }

    static Form read(String id, Map<String, Object> keys) {
        FormDescription description = new FormDescription(id, keys);
        Form form = "payments".equals(description.text("kind")) ? description.payments() : description.charges();
        if (!description.keys.isEmpty()) {
            throw new IllegalArgumentException(id + ": unknown keys " + description.keys.keySet());
        }
        return form;
    }

    private ChargesForm charges() {
        String provider = text("provider");
        Container container = container();
        Charset charset = Charset.forName(text("charset"));
        char mark = text("decimal-mark").charAt(0);
        boolean holdsGhe = Boolean.parseBoolean(text("holds-ghe"));
        Dated dated = dated("period");
        Period period = new Period.InColumn(dated.column(), dated.pattern());
        String account = column("account");
        Place address = place(map(take("address")));
        List<String> payer = list("payer");
        columns.addAll(payer);
        String area = optionalColumn("area");
        String residents = optionalColumn("residents");
        Source service = source("service");
        Map<String, String> services = new LinkedHashMap<>();
        list("services").forEach(id -> services.put(id, id));
        Source unit = source("unit");
        String tariff = column("tariff");
        String quantity = column("quantity");
        Map<Figure, String> figures = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            String name = optionalColumn(figure.column());
            if (name != null) {
                figures.put(figure, name);
            }
        }
        return new ChargesForm(
                id,
                provider,
                container,
                charset,
                mark,
                holdsGhe,
                period,
                account,
                address,
                payer,
                area,
                residents,
                List.of(new ServiceColumns(service, unit, tariff, quantity, figures)),
                services,
                List.copyOf(columns),
                List.of());
    }

    private PaymentsForm payments() {
        Container container = container();
        Charset charset = Charset.forName(text("charset"));
        char mark = text("decimal-mark").charAt(0);
        text("holds-ghe");
        String provider = column("provider");
        if (!(source("service") instanceof Source.Column(String service))) {
            throw new IllegalArgumentException(id + ": payments need a service column");
        }
        return new PaymentsForm(
                id,
                container,
                charset,
                mark,
                provider,
                service,
                column("account"),
                dated("date"),
                column("amount"),
                column("document"),
                List.copyOf(columns),
                List.of());
    }

    private Container container() {
        String kind = text("container");
        return switch (kind) {
            case "delimited" -> new Container.Delimited(text("delimiter").charAt(0));
            case "dbf" -> {
                Map<String, String> fields = new LinkedHashMap<>();
                map(take("fields")).forEach((name, type) -> fields.put(name, String.valueOf(type)));
                yield new Container.Dbf(fields);
            }
            default -> throw new IllegalArgumentException(id + ": unknown container " + kind);
        };
    }

    private Place place(Map<String, Object> address) {
        address.values().forEach(name -> columns.add(String.valueOf(name)));
        Object line = address.get("line");
        return line != null
                ? new Place.Line(line.toString())
                : new Place.Parts(
                        required(address.get("street"), "street"),
                        required(address.get("house"), "house"),
                        required(address.get("flat"), "flat"));
    }

    private Dated dated(String key) {
        Map<String, Object> value = map(take(key));
        String column = required(value.get("column"), "column");
        columns.add(column);
        return new Dated(column, required(value.get("pattern"), "pattern"));
    }

    private Source source(String key) {
        Map<String, Object> value = map(take(key));
        Object constant = value.get("constant");
        if (constant != null) {
            return new Source.Constant(constant.toString());
        }
        String column = required(value.get("column"), "column");
        columns.add(column);
        return new Source.Column(column);
    }

    private String column(String key) {
        String name = text(key);
        columns.add(name);
        return name;
    }

    private @Nullable String optionalColumn(String key) {
        return keys.containsKey(key) ? column(key) : null;
    }

    private String text(String key) {
        return required(take(key), key);
    }

    private List<String> list(String key) {
        List<String> values = new ArrayList<>();
        if (take(key) instanceof List<?> list) {
            list.forEach(value -> values.add(String.valueOf(value)));
        }
        return List.copyOf(values);
    }

    private @Nullable Object take(String key) {
        return keys.remove(key);
    }

    private Map<String, Object> map(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> given)) {
            throw new IllegalArgumentException(id + ": a mapping is missing");
        }
        Map<String, Object> map = new LinkedHashMap<>();
        given.forEach((k, v) -> map.put(String.valueOf(k), v));
        return map;
    }

    private String required(@Nullable Object value, String key) {
        if (value == null) {
            throw new IllegalArgumentException(id + ": " + key + " is missing");
        }
        return value.toString();
    }
}
