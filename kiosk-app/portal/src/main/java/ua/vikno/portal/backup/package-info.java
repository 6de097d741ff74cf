/**
 * Backup and restore of a whole portal in one file, the same for SQLite and PostgreSQL: what was written from one may be
 * read into the other.
 */
@NullMarked
package ua.vikno.portal.backup;

import org.jspecify.annotations.NullMarked;
