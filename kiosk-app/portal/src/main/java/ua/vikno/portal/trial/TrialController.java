package ua.vikno.portal.trial;

import org.springframework.web.bind.annotation.RestController;
import ua.vikno.portal.access.CurrentCaller;
import ua.vikno.portal.access.Journal;
import ua.vikno.portal.access.Trials;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.api.trial.Trial;
import ua.vikno.portal.api.trial.TrialApi;
import ua.vikno.portal.problems.ProblemException;

/** Tells a kiosk what opens the dwelling that is kept for tests: the caller's, for some minutes. */
@RestController
class TrialController implements TrialApi {
    private final TrialDwelling dwelling;
    private final Trials trials;
    private final Journal journal;
    private final boolean kept;

    /** @param kept whether this portal keeps one */
    TrialController(TrialDwelling dwelling, Trials trials, Journal journal, boolean kept) {
        this.dwelling = dwelling;
        this.trials = trials;
        this.journal = journal;
        this.kept = kept;
    }

    @Override
    public Trial trial() {
        String kiosk = CurrentCaller.kiosk();
        if (!kept) {
            throw new ProblemException(Problem.DWELLING_NOT_FOUND);
        }
        dwelling.keep();
        journal.note(Journal.Kind.TRIAL_OPENED, kiosk, Trials.DWELLING);
        return trials.of(kiosk);
    }
}
