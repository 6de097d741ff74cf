/** The portal's tables and how to open them, on SQLite and on PostgreSQL. */
@NullMarked
package ua.vikno.portal.store;

import org.jspecify.annotations.NullMarked;
