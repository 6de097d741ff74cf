/** What every module's tests share: the tags of slow tests, and the guard that keeps slow things out of tests without a tag. */
@NullMarked
package ua.vikno.devices.testing;

import org.jspecify.annotations.NullMarked;
