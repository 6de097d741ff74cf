/** What every implementation of a device must do, real or simulated: extend a contract and say how to make trouble. */
@NullMarked
package ua.vikno.devices.contract;

import org.jspecify.annotations.NullMarked;
