package gofast.training.local;

import gofast.training.local.MainJob.Outcome;
import gofast.training.local.MainJob.Plan;
import gofast.training.local.SavedPlanQuery.SavedPlan;
import java.util.List;
import java.util.stream.Stream;

/** What came of the main job: what the api says, held against what the database holds. */
record Report(Outcome outcome, SavedPlan saved) {
    private static final SavedPlan GOOD = new SavedPlan("active", MainJob.WEEKS * 7);

    boolean isGood() {
        return outcome instanceof Outcome.Planned && saved.equals(GOOD);
    }

    List<String> lines() {
        return switch (outcome) {
            case Outcome.Failed failed -> List.of("", "The plan was not made: " + failed.reason());
            case Outcome.Planned planned -> lines(planned);
        };
    }

    private List<String> lines(Outcome.Planned planned) {
        Stream<String> title = Stream.of("", title(planned.plan()), "");
        Stream<String> table = PlanTable.lines(planned.weeks()).stream();
        return Stream.of(title, table, Stream.of("", verdict()))
                .flatMap(lines -> lines)
                .toList();
    }

    private static String title(Plan plan) {
        return "%s, %s: %s in %s, worth 5K at %s a mile"
                .formatted(
                        plan.race().name(),
                        plan.race().date(),
                        plan.race().distance(),
                        plan.goalTime(),
                        plan.goalFiveKPace());
    }

    private String verdict() {
        String held = "The database holds %d days of it, and it is %s".formatted(saved.days(), saved.state());
        return isGood() ? held + "." : held + ": it should hold %d and be %s.".formatted(GOOD.days(), GOOD.state());
    }
}
