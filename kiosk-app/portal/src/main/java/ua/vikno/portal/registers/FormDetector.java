package ua.vikno.portal.registers;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ua.vikno.portal.registers.form.Form;
import ua.vikno.portal.registers.form.Form.Container;
import ua.vikno.portal.registers.form.Forms;
import ua.vikno.portal.registers.table.TableReader;

/** Tells a file's form by its headings; its name only helps where the headings are damaged. */
final class FormDetector {
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            Charset.forName("windows-1251"),
            Charset.forName("IBM866"),
            Charset.forName("KOI8-U"));

    /** What spreadsheets put between cells, by their country. */
    private static final char[] DELIMITERS = {';', ',', '\t'};

    private final Forms forms;

    FormDetector(Forms forms) {
        this.forms = forms;
    }

    /** @param stem the file's name in lower case, without its ending */
    Optional<Form> detect(String stem, byte[] head) {
        for (Form form : forms.all()) {
            List<String> found = headings(form, form.charset(), head);
            if (fits(form, found)) {
                return Optional.of(form);
            }
        }
        return forms.all().stream()
                .flatMap(form -> savedAnew(form, head).stream())
                .findFirst()
                .or(() -> forms.byId(stem))
                .or(() -> nearest(head));
    }

    /** The form with the delimiter under which the headings fit, where it is not the form's own. */
    private static Optional<Form> savedAnew(Form form, byte[] head) {
        if (form.container() instanceof Container.Delimited(char own)) {
            for (char delimiter : DELIMITERS) {
                Form saved = form.savedWith(delimiter, form.decimalMark());
                TableReader reader = reader(saved, form.charset());
                if (delimiter != own && fits(form, reader.headings(head))) {
                    return Optional.of(form.savedWith(delimiter, reader.decimalMark(head, form.decimalMark())));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean fits(Form form, List<String> found) {
        Set<String> distinct = new HashSet<>(found);
        return distinct.size() == found.size()
                && distinct.containsAll(columns(form))
                && found.stream()
                        .allMatch(name ->
                                columns(form).contains(name) || form.ignored().contains(name));
    }

    /** Whether the headings would fit if the file were in another charset. */
    Optional<Charset> foreignCharset(Form form, byte[] head) {
        if (form.container() instanceof Container.Dbf) {
            return Optional.empty();
        }
        return CHARSETS.stream()
                .filter(c -> !c.equals(form.charset()))
                .filter(c -> common(form, c, head) > common(form, form.charset(), head))
                .findFirst();
    }

    private Optional<Form> nearest(byte[] head) {
        Form best = null;
        int most = 0;
        for (Form form : forms.all()) {
            for (Charset charset : CHARSETS) {
                int common = common(form, charset, head);
                if (common > most && common * 2 >= form.columns().size()) {
                    best = form;
                    most = common;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static int common(Form form, Charset charset, byte[] head) {
        Set<String> found = new HashSet<>(headings(form, charset, head));
        found.retainAll(columns(form));
        return found.size();
    }

    private static List<String> columns(Form form) {
        return form.container() instanceof Container.Dbf(var fields) ? List.copyOf(fields.keySet()) : form.columns();
    }

    private static List<String> headings(Form form, Charset charset, byte[] head) {
        return reader(form, charset).headings(head);
    }

    /** @param charset in place of the form's own */
    static TableReader reader(Form form, Charset charset) {
        return switch (form.container()) {
            case Container.Dbf(var fields) -> TableReader.dbf(charset, fields);
            case Container.Delimited(char delimiter) ->
                TableReader.delimited(charset, delimiter, form.columns(), form.ignored());
        };
    }
}
