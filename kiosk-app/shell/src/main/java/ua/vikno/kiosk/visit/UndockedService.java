package ua.vikno.kiosk.visit;

/** Why a published service is not shown. */
public enum UndockedService {
    /** The id has other characters than allowed, is longer than 40, or belongs to a built-in service. */
    BAD_ID,
    /** A newer portal's kind, or a built-in service that this kiosk does not have. */
    UNKNOWN_KIND,
    UNKNOWN_NEEDS,
    /** It has no name, or nothing of what its kind shows. */
    INCOMPLETE
}
