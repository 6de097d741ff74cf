package ua.vikno.devices.linux.raster;

import java.io.DataOutputStream;
import java.io.IOException;

/** What stands before the dots of a file and of each page. */
interface PageHeader {
    void file(DataOutputStream out, int pages) throws IOException;

    void page(DataOutputStream out, int pages) throws IOException;
}
