package gofast.training.api.status;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.api.testing.RunningApi;
import gofast.training.api.testing.SharedApi;
import gofast.training.api.testing.TestJob;
import gofast.training.job.Job;
import gofast.training.job.JobStore;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Workers take jobs at any time, also between two looks at one. */
@ExtendWith(SharedApi.class)
class JobViewsTest {
    private final JobStore jobs;
    private final JobViews views;
    private final TestJob job;

    JobViewsTest(RunningApi api) {
        this.jobs = api.bean(JobStore.class);
        this.views = api.bean(JobViews.class);
        this.job = api.athlete().withProfile().job();
    }

    @Test
    void showsAJobAndItsPlaceAsOfOneMoment() {
        JobView view = views.of(read());

        assertThat(view.state()).isEqualTo("queued");
        assertThat(view.waitingFor()).isPresent();
        assertThat(view.queuePosition()).isPresent();
    }

    @Test
    void showsAJobThatWasTakenSinceItWasReadAsItIsNow() {
        Job waiting = read();
        job.claim();

        JobViews.Shown now = views.show(waiting);

        assertThat(now.job()).isEqualTo(read());
        assertThat(now.view()).isEqualTo(views.of(read()));
        assertThat(now.view().state()).isEqualTo("running");
        assertThat(now.view().waitingFor()).isEmpty();
    }

    @Test
    void showsAJobThatCameBackSinceItWasReadAsItIsNow() {
        Job waiting = read();
        job.claim().handBack();

        JobView now = views.of(waiting);

        assertThat(now.startedAt()).isPresent();
        assertThat(now.queuePosition()).isPresent();
    }

    @Test
    void listsJobsAsTheyWereListed() {
        List<Job> listed = List.of(read());
        assertThat(views.of(listed)).containsExactly(views.of(read()));
        job.claim().handBack();

        JobView view = views.of(listed).getFirst();

        assertThat(view.state()).isEqualTo("queued");
        assertThat(view.startedAt()).isEmpty();
        assertThat(view.queuePosition()).as("a place it got later").isEmpty();
    }

    private Job read() {
        return jobs.find(job.id()).orElseThrow();
    }
}
