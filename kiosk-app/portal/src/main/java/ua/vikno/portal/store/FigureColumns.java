package ua.vikno.portal.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import ua.vikno.portal.api.billing.Figure;
import ua.vikno.portal.api.billing.Figures;
import ua.vikno.portal.api.common.Money;

/** The columns of a charge that hold its figures, one after the other. */
public final class FigureColumns {
    /** Their names, separated by commas. */
    public static final String NAMES =
            Arrays.stream(Figure.values()).map(Figure::key).collect(Collectors.joining(", "));

    public static final int COUNT = Figure.values().length;

    private FigureColumns() {}

    /** @param at the first of the columns, counted from 1 */
    public static Figures read(ResultSet row, int at) throws SQLException {
        Map<Figure, Money> sums = new EnumMap<>(Figure.class);
        int column = at;
        for (Figure figure : Figure.values()) {
            sums.put(figure, new Money(row.getLong(column++)));
        }
        return Figures.of(sums);
    }

    /** @return the parameter behind the last of the columns */
    public static int write(PreparedStatement row, int at, Figures figures) throws SQLException {
        int column = at;
        for (Figure figure : Figure.values()) {
            row.setLong(column++, figure.of(figures).kopecks());
        }
        return column;
    }
}
