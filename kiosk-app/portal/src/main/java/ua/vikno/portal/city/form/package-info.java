/**
 * The forms that residents fill, as files of a city's directory: reads them, with their lists and deadlines, and tells by file and line what
 * would make a form unusable at a kiosk.
 */
@NullMarked
package ua.vikno.portal.city.form;

import org.jspecify.annotations.NullMarked;
