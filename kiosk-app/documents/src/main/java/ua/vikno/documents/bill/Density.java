package ua.vikno.documents.bill;

import ua.vikno.documents.pdf.Style;

/**
 * How much air a bill gets. Accessible papers want 14 points where sums and instructions are read (EN 301 549 as applied
 * to kiosks); a full page may take it back step by step before a second page is begun.
 */
enum Density {
    // name, figure, head, small, closing, row, columns, recipient, amount, body
    ROOMY(14, 14, 11, 11, 15.5f, 40, 1, 14, 18, 14),
    EASY(13, 13, 10.5f, 10.5f, 14.5f, 36, 1, 13, 17, 12.5f),
    CLOSE(12, 12, 10, 10, 13.5f, 32, 1, 12, 16, 12),
    PAIRED(11, 11, 9.5f, 9, 12.5f, 26.5f, 2, 10, 14, 9.5f),
    TIGHT(10, 10, 9, 8.5f, 11, 23, 2, 8.5f, 12, 8);

    private final float name;
    private final float figure;
    private final float head;
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
            float head,
            float small,
            float closing,
            float row,
            int columns,
            float recipient,
            float amount,
            float body) {
        this.name = name;
        this.figure = figure;
        this.head = head;
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

    /** Nothing. */
    Style dash() {
        return Style.muted(figure);
    }

    /** What a column holds. */
    Style head() {
        return Style.muted(head);
    }

    /** Accounts, reckonings, captions. */
    Style small() {
        return Style.muted(small);
    }

    /** What is due for a service. */
    Style closing() {
        return Style.bold(closing);
    }

    /** Height of a service's row in points: two lines. */
    float row() {
        return row;
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
