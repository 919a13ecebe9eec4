package gofast.training.api.plans;

import com.fasterxml.jackson.annotation.JsonRawValue;
import gofast.training.api.page.Page;
import gofast.training.plan.GoalTime;
import gofast.training.plan.Pace;
import gofast.training.plan.Race;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A plan as clients see it. */
record PlanView(
        UUID id,
        Optional<String> name,
        String state,
        Optional<String> goalTime,
        Optional<String> goalFiveKPace,
        Optional<LocalDate> startDate,
        Optional<Integer> totalWeeks,
        Optional<RaceView> race,
        Optional<Integer> version,
        Optional<ReviewView> review,
        Links links) {
    /** What review found in an active plan; warnings are a list of {@code {code, severity, week?, day?, detail}}. */
    record ReviewView(int score, @JsonRawValue String warnings) {}

    record RaceView(String name, String distance, LocalDate date) {
        static RaceView of(Race race) {
            return new RaceView(race.name(), race.distance().code(), race.date());
        }
    }

    record Links(String self, String weeks) {}

    /** A page of plans, newest first. */
    record PlanList(List<PlanView> trainingPlans, Optional<String> nextCursor, Page.Links links) {
        static PlanList of(Page<PlanStore.Listed> page, Page.Links links) {
            return new PlanList(
                    page.items().stream()
                            .map(listed -> PlanView.of(listed.plan()))
                            .toList(),
                    page.nextCursor(),
                    links);
        }
    }

    static PlanView of(StoredPlan plan) {
        return new PlanView(
                plan.id(),
                plan.name(),
                plan.state(),
                plan.goal().time().map(GoalTime::toString),
                plan.goal().fiveKPace().map(Pace::toString),
                plan.startDate(),
                plan.totalWeeks(),
                plan.race().map(RaceView::of),
                plan.version(),
                plan.review().map(review -> new ReviewView(review.score(), review.findings())),
                new Links(path(plan.id()), path(plan.id()) + "/weeks"));
    }

    static String path(UUID id) {
        return "/api/training-plans/" + id;
    }
}
