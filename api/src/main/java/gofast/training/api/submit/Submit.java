package gofast.training.api.submit;

import gofast.training.api.problem.Checked;
import gofast.training.api.problem.ProblemType;
import gofast.training.api.security.Caller;
import gofast.training.coaching.Goal;
import gofast.training.job.Job;
import gofast.training.job.JobStore;
import gofast.training.job.NewJob;
import gofast.training.plan.Pace;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** From a plan's id to a job in the queue; the order of the checks is part of the interface. */
@Component
class Submit {
    private final CandidateStore candidates;
    private final TransactionTemplate transaction;
    private final LimitStore athletes;
    private final Limits limits;
    private final JobStore jobs;

    Submit(
            CandidateStore candidates,
            TransactionTemplate transaction,
            LimitStore athletes,
            Limits limits,
            JobStore jobs) {
        this.candidates = candidates;
        this.transaction = transaction;
        this.athletes = athletes;
        this.limits = limits;
        this.jobs = jobs;
    }

    /** The job that a submit would make now; nothing is stored. */
    Checked<NewJob> check(Caller caller, GenerateRequest request) {
        return job(caller, request)
                .then(job -> jobs.findUnfinished(job.trainingPlanId()).isPresent()
                        ? Checked.passed(job)
                        : limits.check(job));
    }

    /** The plan's unfinished job, or a new one. */
    Checked<Job> submit(Caller caller, GenerateRequest request) {
        return job(caller, request).then(job -> Objects.requireNonNull(transaction.execute(status -> submit(job))));
    }

    private Checked<Job> submit(NewJob job) {
        athletes.lock(job.athleteId());
        return jobs.findUnfinished(job.trainingPlanId())
                .map(Checked::passed)
                .orElseGet(() ->
                        stillDraft(job).then(limits::check).then(allowed -> Checked.passed(jobs.submit(allowed))));
    }

    /** The plan's job may have ended, and with it the draft, since the draft was looked at. */
    private Checked<NewJob> stillDraft(NewJob job) {
        return find(job.trainingPlanId()).then(Submit::draft).then(candidate -> Checked.passed(job));
    }

    private Checked<NewJob> job(Caller caller, GenerateRequest request) {
        return find(request.trainingPlanId())
                .then(candidate -> submittableBy(caller, candidate))
                .then(Submit::draft)
                .then(candidate -> job(candidate, request));
    }

    private Checked<Candidate> find(UUID planId) {
        return Checked.present(
                candidates.find(planId),
                ProblemType.TRAINING_PLAN_NOT_FOUND,
                "There is no training plan with this id; create one with POST /api/training-plans.");
    }

    private static Checked<Candidate> submittableBy(Caller caller, Candidate candidate) {
        return caller.maySubmitFor(candidate.subject())
                ? Checked.passed(candidate)
                : Checked.refused(
                        ProblemType.NOT_YOUR_TRAINING_PLAN,
                        "The training plan belongs to another athlete; use one of your own.");
    }

    private static Checked<Candidate> draft(Candidate candidate) {
        return candidate.isDraft()
                ? Checked.passed(candidate)
                : Checked.refused(
                        ProblemType.TRAINING_PLAN_NOT_DRAFT,
                        "The training plan is generated already; create a new one to generate again.");
    }

    private static Checked<NewJob> job(Candidate candidate, GenerateRequest request) {
        return CompletePlan.of(candidate)
                .then(plan -> athlete(candidate)
                        .then(athlete -> fiveKPace(athlete)
                                .then(pace -> plausible(plan.goal(), pace))
                                .then(goal -> job(plan, athlete, request))));
    }

    private static Checked<NewJob> job(CompletePlan plan, Candidate.Runner athlete, GenerateRequest request) {
        int weeks = plan.calendar().totalWeeks();
        return request.phases()
                .of(weeks, plan.goal().distance())
                .then(phases -> Checked.passed(
                        new NewJob(plan.id(), athlete.id(), weeks, new NewJob.Options(phases, request.fresh()))));
    }

    private static Checked<Candidate.Runner> athlete(Candidate candidate) {
        return Checked.present(
                candidate.athlete(),
                ProblemType.ATHLETE_NOT_FOUND,
                "The plan's athlete has no profile yet; create it with PUT /api/athletes/me.");
    }

    private static Checked<Pace> fiveKPace(Candidate.Runner athlete) {
        return Checked.present(
                athlete.fiveKPace(),
                ProblemType.FIVE_K_PACE_MISSING,
                "The profile of the plan's athlete has no 5K pace; set fiveKPace with PUT /api/athletes/me.");
    }

    private static Checked<Goal> plausible(Goal goal, Pace currentFiveKPace) {
        return goal.implausibleFor(currentFiveKPace)
                .map(why -> Checked.<Goal>refused(ProblemType.GOAL_NOT_PLAUSIBLE, why + "."))
                .orElseGet(() -> Checked.passed(goal));
    }
}
