/** What a dwelling is charged, has paid and owes; and how a dwelling is found. */
@NullMarked
package ua.vikno.portal.statements;

import org.jspecify.annotations.NullMarked;
