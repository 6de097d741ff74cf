/** Machine-readable symbols as modules, dots and outlines: QR with and without the hryvnia mark, Code 128. */
@NullMarked
package ua.vikno.documents.symbol;

import org.jspecify.annotations.NullMarked;
