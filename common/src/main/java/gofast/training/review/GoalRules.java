package gofast.training.review;

import gofast.training.coaching.Goal;
import gofast.training.coaching.Vdot;
import gofast.training.plan.GoalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A goal that somebody could run, at more than a walk, and not too far from what the athlete runs today. */
final class GoalRules {
    private static final int SLOWEST_SECONDS_PER_MILE = 20 * 60;
    private static final double MOST_GAIN = 15;
    private static final double COMFORTABLE_WEEKS_PER_POINT = 4;

    private GoalRules() {}

    static List<Violation> check(ReviewContext context) {
        List<Violation> found = new ArrayList<>();
        context.target().ifPresent(target -> {
            tooFast(target.goal()).or(() -> tooSlow(target.goal())).ifPresent(found::add);
            jump(target, context.weeks()).ifPresent(found::add);
        });
        return found;
    }

    private static Optional<Violation> tooFast(Goal goal) {
        GoalTime fastest = goal.distance().fastestGoal();
        if (goal.time().seconds() >= fastest.seconds()) {
            return Optional.empty();
        }
        return Optional.of(Violation.ofPlan(
                        Rule.GOAL_TOO_FAST,
                        Severity.ERROR,
                        "the goal %s is faster than %s, close to the world's best".formatted(goal.time(), fastest))
                .measured(goal.time().seconds(), fastest.seconds()));
    }

    private static Optional<Violation> tooSlow(Goal goal) {
        double secondsPerMile = goal.time().seconds() / goal.distance().miles();
        if (!Limit.isAbove(secondsPerMile, SLOWEST_SECONDS_PER_MILE)) {
            return Optional.empty();
        }
        return Optional.of(Violation.ofPlan(
                        Rule.GOAL_TOO_SLOW,
                        Severity.WARN,
                        "the goal %s is slower than 20:00 per mile, a walk".formatted(goal.time()))
                .measured(secondsPerMile, SLOWEST_SECONDS_PER_MILE));
    }

    private static Optional<Violation> jump(ReviewContext.Target target, int weeks) {
        double gain = Vdot.of(target.goal().distance(), target.goal().time()).value()
                - Vdot.ofFiveKPace(target.currentFiveKPace()).value();
        if (Limit.isAbove(gain, MOST_GAIN)) {
            return Optional.of(jump(Severity.ERROR, gain, MOST_GAIN));
        }
        double comfortable = Math.max(0, weeks / COMFORTABLE_WEEKS_PER_POINT);
        return Limit.isAbove(gain, comfortable)
                ? Optional.of(jump(Severity.WARN, gain, comfortable))
                : Optional.empty();
    }

    private static Violation jump(Severity severity, double gain, double limit) {
        String what = "the goal is worth %s VDOT points more than today's pace; a plan of this length adds up to %s"
                .formatted(Limit.shown(gain), Limit.shown(limit));
        return Violation.ofPlan(Rule.GOAL_JUMP, severity, what).measured(gain, limit);
    }
}
