package ua.vikno.portal.api.forms;

/**
 * Where an answer belongs.
 *
 * @param question its id
 * @param item which one of a repeated section, counted from 0; 0 in one that is not repeated
 */
public record Key(String question, int item) {}
