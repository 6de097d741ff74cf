package ua.vikno.kiosk.services.directory;

/** Which page is open. */
sealed interface DirectoryState {
    record Services() implements DirectoryState {}

    record Tariffs(String service) implements DirectoryState {}

    /** Tariffs that are no longer in force. */
    record Former(String service) implements DirectoryState {}

    record Providers() implements DirectoryState {}

    record OneProvider(String id) implements DirectoryState {}
}
