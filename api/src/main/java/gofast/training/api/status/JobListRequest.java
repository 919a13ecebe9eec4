package gofast.training.api.status;

import gofast.training.api.page.PageRequest;
import gofast.training.api.problem.Checked;
import gofast.training.api.request.Fields;
import gofast.training.api.request.Values;
import gofast.training.api.security.Caller;
import gofast.training.job.JobListStore;
import gofast.training.job.JobState;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which jobs to list: the caller's, unless the subject of another athlete is given. */
record JobListRequest(JobListStore.Filter filter, PageRequest page) {
    private static final int LONGEST_SUBJECT = 255;
    private static final List<String> STATES =
            Arrays.stream(JobState.values()).map(JobState::code).toList();

    static Checked<JobListRequest> read(Fields parameters, Caller caller) {
        Optional<UUID> trainingPlanId = parameters.optional("trainingPlanId", Values.id());
        Optional<JobState> state =
                parameters.optional("state", Values.oneOf(STATES)).map(JobState::of);
        String athlete =
                parameters.optional("athlete", Values.line(LONGEST_SUBJECT)).orElseGet(caller::subject);
        PageRequest page = PageRequest.read(parameters);
        return parameters.complete(
                () -> new JobListRequest(new JobListStore.Filter(athlete, trainingPlanId, state), page));
    }
}
