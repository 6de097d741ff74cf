/** Ukrainian sums, dates and service names for papers, from own tables: a JDK's locale data may change under us. */
@NullMarked
package ua.vikno.documents.words;

import org.jspecify.annotations.NullMarked;
