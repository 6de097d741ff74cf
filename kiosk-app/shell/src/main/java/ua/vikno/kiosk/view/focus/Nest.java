package ua.vikno.kiosk.view.focus;

import java.util.List;
import ua.vikno.kiosk.view.parts.Target;

/** Many targets that are one stop at first: choosing it opens groups, and a group opens its targets. */
public interface Nest {
    List<Target> keys();
}
