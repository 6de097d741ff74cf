/**
 * The database: how it is opened and migrated. SQLite or PostgreSQL, one SQL for both.
 */
@NullMarked
package ua.vikno.portal.store;

import org.jspecify.annotations.NullMarked;
