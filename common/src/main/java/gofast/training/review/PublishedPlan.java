package gofast.training.review;

import gofast.training.plan.WorkoutDetails;
import gofast.training.plan.WorkoutDetails.Words;
import gofast.training.plan.WorkoutType;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A plan as the reference file has it: per week, its days in order, each a kind and miles; no phases, no paces. */
public record PublishedPlan(String id, double raceMiles, List<List<Entry>> weeks) {
    private static final WorkoutDetails NO_DETAILS =
            WorkoutDetails.of(new Words(Optional.empty(), Optional.empty(), Optional.empty()));

    public PublishedPlan {
        weeks = weeks.stream().map(List::copyOf).toList();
    }

    /** What to do on a day. */
    public record Entry(String kind, double miles) {
        /** Books have "rest or an easy run" and other days whose miles are left open; here they are rest. */
        private Entry read() {
            boolean isLeftOpen = miles == 0 && !kind.equals(WorkoutType.RACE.code());
            return isLeftOpen && WorkoutType.of(kind).isPresent() ? new Entry(WorkoutType.REST.code(), 0) : this;
        }

        private CandidatePlan.Day day(int index) {
            return new CandidatePlan.Day(index, kind, miles, NO_DETAILS);
        }
    }

    public CandidatePlan candidate() {
        return new CandidatePlan(IntStream.rangeClosed(1, weeks.size())
                .mapToObj(week -> week(week, weeks.get(week - 1)))
                .toList());
    }

    private static CandidatePlan.Week week(int index, List<Entry> days) {
        return new CandidatePlan.Week(
                index,
                "",
                IntStream.rangeClosed(1, days.size())
                        .mapToObj(day -> days.get(day - 1).read().day(day))
                        .toList());
    }

    public ReviewContext context() {
        return ReviewContext.ofPublished(raceMiles, weeks.size());
    }

    public Review review() {
        return Review.of(candidate(), context());
    }
}
