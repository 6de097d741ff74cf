package ua.vikno.devices.linux.ipp;

import java.util.List;
import java.util.regex.Pattern;

/** What paper is in the trays: {@code media-ready} with the self-describing names of PWG 5101.1. */
final class Trays {
    private static final String A4 = "iso_a4_";
    private static final Pattern SIZE = Pattern.compile("[a-z]+_[a-z0-9-]+_[0-9.]+x[0-9.]+(mm|in)");

    private Trays() {}

    /** Whether the printer names the sizes in its trays and A4 is not among them. One that names none may well hold it. */
    static boolean lackA4(List<String> mediaReady) {
        return mediaReady.stream().anyMatch(name -> SIZE.matcher(name).matches())
                && mediaReady.stream().noneMatch(name -> name.startsWith(A4));
    }
}
