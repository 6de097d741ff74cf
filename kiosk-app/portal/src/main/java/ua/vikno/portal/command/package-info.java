/** How the commands beside the portal are started: options, help, exit codes, and what is told of a failure. */
@NullMarked
package ua.vikno.portal.command;

import org.jspecify.annotations.NullMarked;
