/**
 * The reference portal: its programs, and the configuration that finds the features. A package below this one is a feature
 * unless {@code ArchitectureTest} names it as shared.
 */
@NullMarked
package ua.vikno.portal;

import org.jspecify.annotations.NullMarked;
