/** The portal over HTTP: the contract's operations, problems, limits and configuration. */
@NullMarked
package ua.vikno.portal.web;

import org.jspecify.annotations.NullMarked;
