package ua.vikno.kiosk.view.parts;

import java.util.List;

/** Many targets that are one stop at first: choosing it opens groups, and a group opens its targets. */
public interface Nest {
    List<Target> keys();
}
