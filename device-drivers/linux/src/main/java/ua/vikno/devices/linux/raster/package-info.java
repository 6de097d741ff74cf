/** Documents as rasters, for printers that take no PDF: PWG raster (PWG 5102.4) and Apple's URF (AirPrint). */
@NullMarked
package ua.vikno.devices.linux.raster;

import org.jspecify.annotations.NullMarked;
