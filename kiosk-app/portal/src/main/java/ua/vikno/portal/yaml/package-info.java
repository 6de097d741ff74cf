/** Reads YAML that people write, and tells what is wrong in it by file and line. */
@NullMarked
package ua.vikno.portal.yaml;

import org.jspecify.annotations.NullMarked;
