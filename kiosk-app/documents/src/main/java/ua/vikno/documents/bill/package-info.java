/** The bill (рахунок-повідомлення) as one A4 page and as a receipt. */
@NullMarked
package ua.vikno.documents.bill;

import org.jspecify.annotations.NullMarked;
