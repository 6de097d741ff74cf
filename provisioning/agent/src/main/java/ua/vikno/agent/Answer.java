package ua.vikno.agent;

import ua.vikno.agent.EnrolmentState.Reason;

/** What came of one call to the portal. */
sealed interface Answer<T> {
    record Given<T>(T body) implements Answer<T> {}

    record Failed<T>(Reason reason) implements Answer<T> {}
}
