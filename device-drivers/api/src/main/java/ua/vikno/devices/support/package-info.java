/** What drivers share: the status board with its courier, print tickets and their queue, clock and deadlines, back-off. */
@NullMarked
package ua.vikno.devices.support;

import org.jspecify.annotations.NullMarked;
