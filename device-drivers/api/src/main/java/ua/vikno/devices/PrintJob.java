package ua.vikno.devices;

import java.util.concurrent.CompletionStage;

/** A job handed to a printer. Its outcome always arrives: at the latest when the job's deadline has passed. */
public interface PrintJob {
    String id();

    CompletionStage<JobOutcome> outcome();

    /** Stops the job and removes what the printer or its queue still holds of it. */
    void cancel();
}
