/** Measures papers; run by the benchmark command. */
@NullMarked
package ua.vikno.documents.bench;

import org.jspecify.annotations.NullMarked;
