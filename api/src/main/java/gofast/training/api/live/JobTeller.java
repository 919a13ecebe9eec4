package gofast.training.api.live;

import gofast.training.api.status.JobViews;
import gofast.training.job.Job;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells one client a job's timeline, from where the client is. Lines are numbered without gaps, so whoever knows which was the
 * last one told knows the next, in whichever process. For use by one thread.
 */
final class JobTeller {
    private final Job job;
    private final Timeline timeline;
    private final JsonMapper json;
    private final EventWriter out;
    private OptionalInt lastTold;
    private boolean isEndTold;

    /** Goes on after the line that the client had last, or begins with the job as it is and its weeks. */
    JobTeller(Job job, OptionalInt lastTold, Timeline timeline, JsonMapper json, EventWriter out) {
        this.job = job;
        this.lastTold = lastTold;
        this.timeline = timeline;
        this.json = json;
        this.out = out;
    }

    /** Tells all there is to tell by now; a client that does not read holds this up. */
    void tell() throws IOException {
        boolean hasMore = true;
        while (hasMore && !isEndTold) {
            hasMore = lastTold.isPresent() ? tellAfter(lastTold.getAsInt()) : show(job);
            out.flush();
        }
    }

    /** Whether everything was told, to the end of the job. */
    boolean isEndTold() {
        return isEndTold;
    }

    /** Tells the next lines; whether there may be more. */
    private boolean tellAfter(int line) throws IOException {
        List<JobEvent> events = timeline.after(job.id(), line);
        if (isPartDeleted(events, line)) {
            return show(timeline.job(job.id()));
        }
        for (JobEvent event : events) {
            tell(event);
        }
        return events.size() == JobEventStore.BATCH;
    }

    /** The timeline of a job that ended long ago is deleted, in no particular order. */
    private boolean isPartDeleted(List<JobEvent> events, int line) {
        return events.isEmpty() ? line < job.lastEvent() : events.getFirst().sequence() > line + 1;
    }

    private void tell(JobEvent event) throws IOException {
        if (event.isEnd()) {
            end(timeline.show(timeline.job(job.id())));
        } else {
            out.event(event.sequence(), event.type(), event.data());
            lastTold = OptionalInt.of(event.sequence());
        }
    }

    /**
     * Shows the job, then its weeks so far. The end is an event of its own, so an ended job is shown as of the line before:
     * whoever is cut off there, or between the weeks, comes back for the rest.
     */
    private boolean show(Job read) throws IOException {
        JobViews.Shown now = timeline.show(read);
        boolean hasEnded = now.view().hasEnded();
        int line = hasEnded ? now.job().lastEvent() - 1 : now.job().lastEvent();
        List<JobEvent> weeks = timeline.weeks(job.id(), 0, line);
        int before = weeks.isEmpty() ? line : weeks.getFirst().sequence() - 1;
        tell(before, "state", now);
        lastTold = OptionalInt.of(before);
        tellWeeks(weeks, line);
        lastTold = OptionalInt.of(line);
        if (hasEnded) {
            end(now);
        }
        return !hasEnded;
    }

    /** Where the database fails in between, the timeline goes on after the last week told. */
    private void tellWeeks(List<JobEvent> first, int last) throws IOException {
        List<JobEvent> weeks = first;
        tellEach(weeks);
        while (weeks.size() == JobEventStore.BATCH) {
            weeks = timeline.weeks(job.id(), weeks.getLast().sequence(), last);
            tellEach(weeks);
        }
    }

    private void tellEach(List<JobEvent> weeks) throws IOException {
        for (JobEvent week : weeks) {
            out.event(week.sequence(), week.type(), week.data());
            lastTold = OptionalInt.of(week.sequence());
        }
        out.flush();
    }

    private void end(JobViews.Shown ended) throws IOException {
        tell(ended.job().lastEvent(), "done", ended);
        isEndTold = true;
    }

    private void tell(int line, String type, JobViews.Shown job) throws IOException {
        out.event(line, type, json.writeValueAsString(job.view()));
    }
}
