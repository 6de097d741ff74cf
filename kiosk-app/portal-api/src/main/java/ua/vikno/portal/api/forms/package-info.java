/**
 * The forms that residents fill, as data: sections, questions, conditions and checks, and the one pure evaluator that says for given answers
 * what is asked, what is wrong and what goes out. Kiosk and portal use the same, so that they cannot grow apart. No clock and no
 * input or output: the day is given.
 */
@NullMarked
package ua.vikno.portal.api.forms;

import org.jspecify.annotations.NullMarked;
