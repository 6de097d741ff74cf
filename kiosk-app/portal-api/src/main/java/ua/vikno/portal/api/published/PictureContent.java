package ua.vikno.portal.api.published;

/**
 * A picture of the city.
 *
 * @param id as {@link PublishedPicture#id()}
 * @param sha256 of the PNG's bytes, 64 hexadecimal digits
 * @param png in Base64 (RFC 4648, clause 4); at most 1 MiB before encoding
 */
public record PictureContent(String id, String sha256, String png) {
    /** Without the picture itself, which would fill a log. */
    @Override
    public String toString() {
        return "PictureContent[" + id + ", " + sha256 + "]";
    }
}
