package gofast.training.chaos;

import java.util.List;
import java.util.stream.Stream;

/** What must be true once everything is up again and every job has ended, of the product's tables and the ledger. */
final class Invariants {
    private static final List<Invariant> OF_JOBS = List.of(
            new Invariant("Every accepted job is there.", """
                    SELECT 'job ' || accepted.job_id || ' of plan ' || accepted.training_plan_id
                      FROM chaos.accepted
                     WHERE NOT EXISTS (SELECT FROM generation_jobs job
                                        WHERE job.training_plan_id = accepted.training_plan_id
                                          AND job.id = COALESCE(accepted.job_id, job.id))
                    """),
            new Invariant("Every job has ended.", """
                    SELECT 'job ' || id || ' is ' || state || ' after ' || attempt || ' attempts'
                      FROM generation_jobs
                     WHERE state NOT IN ('succeeded', 'failed', 'cancelled')
                    """),
            new Invariant("No job failed by a fault of the service.", """
                    SELECT 'job ' || id || ': ' || error_detail FROM generation_jobs WHERE error_code = 'internal-error'
                    """),
            new Invariant("Jobs moved only as their states allow; what had ended never moved.", """
                    SELECT 'job ' || job_id || ' went from ' || from_state || ' to ' || to_state || ' by ' || process
                      FROM chaos.moves
                     WHERE (from_state, to_state) NOT IN (
                           ('queued', 'running'), ('queued', 'cancelled'),
                           ('running', 'queued'), ('running', 'retrying'), ('running', 'succeeded'),
                           ('running', 'failed'), ('running', 'cancelled'),
                           ('retrying', 'running'), ('retrying', 'queued'), ('retrying', 'cancelled'))
                    """),
            new Invariant("Only the worker that held a job's lease succeeded or failed with it.", """
                    SELECT 'job ' || job_id || ' claimed by ' || claimed_by || ' ' || to_state || ' by ' || process
                      FROM (SELECT *, lag(process) OVER (PARTITION BY job_id ORDER BY id) AS claimed_by
                              FROM chaos.moves) move
                     WHERE to_state IN ('succeeded', 'failed') AND process IS DISTINCT FROM claimed_by
                    """),
            new Invariant(
                    "No job of a worker that was told to stop waited for its lease, where there was a database as it ended.",
                    """
                    SELECT 'job ' || job_id || ' of ' || process || ' waited until ' || left_at
                      FROM chaos.interruptions interruption
                     WHERE kind = 'WORKER_TOLD_TO_STOP' AND by_expiry
                       AND (SELECT had_database FROM chaos.stops
                             WHERE process = interruption.process AND at = interruption.since)
                    """),
            new Invariant("No model was asked again for a job whose weeks were all kept.", """
                    SELECT 'job ' || job.id || ' was asked for ' || call.started_at - kept.last || ' after its last week'
                      FROM generation_jobs job
                      JOIN LATERAL (SELECT count(*) AS weeks, max(created_at) AS last
                                      FROM generated_weeks WHERE job_id = job.id) kept ON kept.weeks = job.total_weeks
                      JOIN model_calls call ON call.job_id = job.id AND call.started_at > kept.last
                    """),
            new Invariant("No week is in a job's timeline twice.", """
                    SELECT 'week ' || (data ->> 'weekIndex') || ' of job ' || job_id || ' ' || count(*) || ' times'
                      FROM job_events
                     WHERE type = 'week'
                     GROUP BY job_id, data ->> 'weekIndex'
                    HAVING count(*) > 1
                    """),
            new Invariant("A job's timeline tells every move.", """
                    SELECT 'job ' || move.job_id || ' went ' || move.states || ', its timeline says '
                           || COALESCE(told.states, 'nothing')
                      FROM (SELECT job_id, string_agg(to_state, ', ' ORDER BY id) AS states
                              FROM chaos.moves GROUP BY job_id) move
                      LEFT JOIN (SELECT job_id, string_agg(data ->> 'state', ', ' ORDER BY sequence) AS states
                                   FROM job_events WHERE type = 'state' GROUP BY job_id) told USING (job_id)
                     WHERE move.states IS DISTINCT FROM told.states
                    """),
            new Invariant("A job's timeline is numbered without gaps.", """
                    SELECT 'job ' || job.id || ' counts ' || job.last_event || ', has ' || count(event.sequence)
                      FROM generation_jobs job
                      LEFT JOIN job_events event ON event.job_id = job.id
                     GROUP BY job.id
                    HAVING count(event.sequence) <> job.last_event
                        OR COALESCE(max(event.sequence), 0) <> job.last_event
                    """));

    private static final List<Invariant> OF_PLANS = List.of(
            new Invariant("Each successful job has exactly one version, which its plan has.", """
                    SELECT 'job ' || job.id || ' has ' || count(version.job_id) || ' versions, its plan is '
                           || plan.state || ' in version ' || COALESCE(plan.version::text, 'none')
                      FROM generation_jobs job
                      JOIN training_plans plan ON plan.id = job.training_plan_id
                      LEFT JOIN plan_versions version
                        ON version.job_id = job.id OR version.training_plan_id = job.training_plan_id
                     WHERE job.state = 'succeeded'
                     GROUP BY job.id, plan.id
                    HAVING count(version.job_id) <> 1
                        OR min(version.job_id::text) <> job.id::text
                        OR min(version.version) IS DISTINCT FROM job.version
                        OR plan.version IS DISTINCT FROM job.version
                        OR plan.state <> 'active'
                    """),
            new Invariant("Each successful job has all its days.", """
                    SELECT 'job ' || job.id || ' of ' || job.total_weeks || ' weeks has ' || count(day.date) || ' days'
                      FROM generation_jobs job
                      LEFT JOIN training_days_planned day
                        ON day.training_plan_id = job.training_plan_id AND day.version = job.version
                     WHERE job.state = 'succeeded'
                     GROUP BY job.id
                    HAVING count(day.date) <> job.total_weeks * 7
                        OR max(day.week_index) IS DISTINCT FROM job.total_weeks
                        OR count(DISTINCT day.date) <> job.total_weeks * 7
                    """),
            new Invariant("Each successful job's plan is its athlete's.", """
                    SELECT 'job ' || job.id
                      FROM generation_jobs job
                     WHERE job.state = 'succeeded'
                       AND NOT EXISTS (SELECT FROM athlete_training_plans assigned
                                        WHERE assigned.training_plan_id = job.training_plan_id
                                          AND assigned.athlete_id = job.athlete_id)
                    """),
            new Invariant("A job that ended without a plan left none.", """
                    SELECT 'job ' || job.id || ' is ' || job.state
                      FROM generation_jobs job JOIN plan_versions version ON version.job_id = job.id
                     WHERE job.state IN ('failed', 'cancelled')
                    """),
            new Invariant("No draft is half-written.", """
                    SELECT 'plan ' || id
                      FROM training_plans plan
                     WHERE state = 'draft'
                       AND (version IS NOT NULL
                            OR EXISTS (SELECT FROM plan_versions WHERE training_plan_id = plan.id)
                            OR EXISTS (SELECT FROM training_days_planned WHERE training_plan_id = plan.id)
                            OR EXISTS (SELECT FROM athlete_training_plans WHERE training_plan_id = plan.id))
                    """),
            new Invariant("No plan is active without its job.", """
                    SELECT 'plan ' || id
                      FROM training_plans plan
                     WHERE state = 'active'
                       AND NOT EXISTS (SELECT FROM generation_jobs job
                                        WHERE job.training_plan_id = plan.id AND job.state = 'succeeded'
                                          AND job.version = plan.version)
                    """));

    private static final List<Invariant> OF_EVENTS = List.of(
            new Invariant("Each ended job has exactly one event, of its kind.", """
                    SELECT 'job ' || job.id || ' is ' || job.state || ' and has '
                           || COALESCE(string_agg(event.type, ', '), 'no event')
                      FROM generation_jobs job
                      LEFT JOIN chaos.events event ON event.job_id = job.id
                     WHERE job.state IN ('succeeded', 'failed', 'cancelled')
                     GROUP BY job.id
                    HAVING count(event.id) <> 1
                        OR min(event.type) <> 'training.gofast.plan.'
                           || CASE job.state WHEN 'succeeded' THEN 'generated' ELSE job.state END || '.v1'
                    """),
            new Invariant("No event tells of what is not so.", """
                    SELECT 'event ' || event.id || ' of type ' || event.type
                      FROM chaos.events event
                      LEFT JOIN generation_jobs job ON job.id = event.job_id
                     WHERE job.id IS NULL
                        OR job.state NOT IN ('succeeded', 'failed', 'cancelled')
                        OR event.body -> 'data' ->> 'trainingPlanId' IS DISTINCT FROM job.training_plan_id::text
                        OR (job.state = 'succeeded'
                            AND ((event.body -> 'data' -> 'version')::integer IS DISTINCT FROM job.version
                                 OR (event.body -> 'data' -> 'days')::integer IS DISTINCT FROM job.total_weeks * 7))
                    """),
            new Invariant("An event that came again was the same.", """
                    SELECT 'event ' || id || ' came with ' || bodies || ' texts' FROM chaos.events WHERE bodies <> 1
                    """),
            new Invariant("Nothing is in the outbox but messages for later.", """
                    SELECT 'message ' || id || ' for ' || routing_key || ' since ' || available_at
                      FROM outbox
                     WHERE available_at <= now() OR exchange = 'gofast.plan.events'
                    """));

    private Invariants() {}

    static List<Invariant> all() {
        return Stream.of(OF_JOBS, OF_PLANS, OF_EVENTS).flatMap(List::stream).toList();
    }
}
