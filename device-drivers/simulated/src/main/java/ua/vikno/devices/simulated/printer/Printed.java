package ua.vikno.devices.simulated.printer;

import java.awt.image.BufferedImage;

/**
 * A paper in the tray.
 *
 * @param picture of a receipt, or of a document's first page
 * @param complete whether nothing is missing at its end
 */
public record Printed(String jobId, BufferedImage picture, boolean complete) {}
