package ua.vikno.devices.linux.ipp;

import com.hp.jipp.encoding.KeyValues;
import java.util.List;
import java.util.regex.Pattern;

/** What paper is in the trays: {@code media-ready} with the self-describing names of PWG 5101.1. */
final class Trays {
    /** By whatever name: iso_a4, om_a4, custom; in inches rounded to a hundredth. */
    private static final Pattern A4 = Pattern.compile(".*_(210x297mm|8\\.2[67]x11\\.69in)");

    private static final Pattern SIZE = Pattern.compile("[a-z]+_[a-z0-9-]+_[0-9.]+x[0-9.]+(mm|in)");

    private Trays() {}

    /** Whether the printer names the sizes in its trays and A4 is not among them. One that names none may well hold it. */
    static boolean lackA4(List<String> mediaReady) {
        return mediaReady.stream().anyMatch(name -> SIZE.matcher(name).matches()) && !holdA4(mediaReady);
    }

    /** Whether the printer names A4 among the sizes in its trays. */
    static boolean holdA4(List<String> mediaReady) {
        return mediaReady.stream().anyMatch(name -> A4.matcher(name).matches());
    }

    /** Whether it says of every tray of A4 size that nothing is left in it (PWG 5100.13, printer-input-tray). */
    static boolean emptyOfA4(List<KeyValues> inputTrays) {
        List<KeyValues> a4 = inputTrays.stream().filter(Trays::sizedA4).toList();
        return !a4.isEmpty() && a4.stream().allMatch(tray -> "0".equals(tray.get("level")));
    }

    /** In whatever unit of ten, lengthwise or across. */
    private static boolean sizedA4(KeyValues tray) {
        String feed = String.valueOf(tray.get("mediafeed"));
        String across = String.valueOf(tray.get("mediaxfeed"));
        return feed.length() == across.length()
                && ((feed.matches("2970+") && across.matches("2100+"))
                        || (feed.matches("2100+") && across.matches("2970+")));
    }
}
