/**
 * The web server around the features: the filter that asks for a key, sizes and times, problem documents, the contract
 * as one document. Knows no feature and no database.
 */
@NullMarked
package ua.vikno.portal.web;

import org.jspecify.annotations.NullMarked;
