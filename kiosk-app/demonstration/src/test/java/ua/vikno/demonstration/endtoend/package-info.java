/** The whole house at once: real portal process, real HTTP, real scene on a display, judged by foreign readers. */
@NullMarked
package ua.vikno.demonstration.endtoend;

import org.jspecify.annotations.NullMarked;
