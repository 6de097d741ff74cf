package ua.vikno.technician.step;

import java.time.Duration;
import java.util.Optional;

/** Where a step is shown and answered: a console, or the kiosk's own screen. */
public interface Surface {
    /** A step begins. */
    void begin(Step step);

    /** @return empty when the technician leaves the step */
    Optional<Answer> ask(Question question) throws InterruptedException;

    void tell(Say what);

    void show(Finding finding);

    /** @param code capital letters, digits and hyphens, at most 9 */
    void large(String code);

    /** Waits so long; true, at once, when the technician leaves the step. */
    boolean left(Duration pause) throws InterruptedException;
}
