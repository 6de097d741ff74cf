package ua.vikno.portal.registers.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.billing.Figure;
import ua.vikno.portal.registers.form.Form.Source;

/**
 * The columns that make one charge of a line. A form has one such group, or one for each service where a line of the
 * file holds several services side by side.
 *
 * @param service which service it is: a column or, in a wide file, a constant
 * @param unit null where the form does not say
 * @param tariff null where the form has none, as {@code quantity} is
 * @param figures column of each figure of the balance; one that is absent is zero, an absent closing is computed
 */
public record ServiceColumns(
        Source service,
        @Nullable Source unit,
        @Nullable String tariff,
        @Nullable String quantity,
        Map<Figure, String> figures) {

    /** Every column that only this group reads. */
    public List<String> columns() {
        List<String> columns = new ArrayList<>(figures.values());
        if (service instanceof Source.Column(String name)) {
            columns.add(name);
        }
        if (unit instanceof Source.Column(String name)) {
            columns.add(name);
        }
        if (tariff != null) {
            columns.add(tariff);
        }
        if (quantity != null) {
            columns.add(quantity);
        }
        return List.copyOf(columns);
    }
}
