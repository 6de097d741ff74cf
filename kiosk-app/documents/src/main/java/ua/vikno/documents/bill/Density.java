package ua.vikno.documents.bill;

import ua.vikno.documents.pdf.Style;

/**
 * How much air a bill gets. Accessible papers want 14 points where sums and instructions are read (EN 301 549 as applied
 * to kiosks); a full page may take it back step by step before a second page is begun. Figures are never below 12 points,
 * captions and requisites never below 11, and all are black.
 */
enum Density {
    // name, figure, small, closing, row, columns, recipient, amount, body
    ROOMY(14, 14, 11, 15.5f, 40, 1, 14, 18, 14),
    EASY(13, 13, 11, 14.5f, 36, 1, 13, 17, 12.5f),
    CLOSE(12, 12, 11, 13.5f, 31, 1, 12, 16, 12),
    PAIRED(12, 12, 11, 12.5f, 26.5f, 2, 11, 14, 11);

    private final float name;
    private final float figure;
    private final float small;
    private final float closing;
    private final float row;
    private final int columns;
    private final float recipient;
    private final float amount;
    private final float body;

    Density(
            float name,
            float figure,
            float small,
            float closing,
            float row,
            int columns,
            float recipient,
            float amount,
            float body) {
        this.name = name;
        this.figure = figure;
        this.small = small;
        this.closing = closing;
        this.row = row;
        this.columns = columns;
        this.recipient = recipient;
        this.amount = amount;
        this.body = body;
    }

    /** A service's name. */
    Style service() {
        return Style.bold(name);
    }

    Style figure() {
        return Style.regular(figure);
    }

    /** Accounts, reckonings, captions, what a column holds. */
    Style small() {
        return Style.regular(small);
    }

    /** What is due for a service. */
    Style closing() {
        return Style.bold(closing);
    }

    /** Least height of a service's row in points: two lines. */
    float row() {
        return row;
    }

    /** What stands beside a code. */
    String scan() {
        return columns > 1 ? BillWords.TEXTS.get("payment.scan.short") : BillWords.SCAN;
    }

    /** Payments beside each other. */
    int columns() {
        return columns;
    }

    Style recipient() {
        return Style.bold(recipient);
    }

    Style amount() {
        return Style.bold(amount);
    }

    /** Requisites. */
    Style body() {
        return Style.regular(body);
    }
}
