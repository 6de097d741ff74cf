/**
 * Files that survive a power cut whole: the old content or the new, never a mixture. Nothing else in the kiosk's programs
 * moves files.
 */
@NullMarked
package ua.vikno.state.file;

import org.jspecify.annotations.NullMarked;
