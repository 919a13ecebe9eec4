package gofast.training.coaching.workout;

import gofast.training.plan.RaceDistance;
import gofast.training.plan.WorkoutType;
import java.util.Optional;

/** What a workout is good for on the way to a race; the coach's note where a recipe has none of its own. */
final class RaceNotes {
    private RaceNotes() {}

    /** The race in words without digits, which belong to the workout's own numbers. */
    static String name(RaceDistance race) {
        return switch (race) {
            case FIVE_K -> "5K";
            case TEN_K -> "10K";
            case TEN_MILES -> "ten-mile race";
            case HALF -> "half marathon";
            case MARATHON -> "marathon";
            case FIFTY_K -> "50K";
            case FIFTY_MILES -> "fifty-mile race";
            case HUNDRED_K -> "100K";
        };
    }

    static Optional<String> of(WorkoutType type, RaceDistance race) {
        return switch (type) {
            case LONG_RUN -> Optional.of(longRun(race));
            case TEMPO -> Optional.of(tempo(race));
            case INTERVALS -> Optional.of(intervals(race));
            case EASY, REST, RACE -> Optional.empty();
        };
    }

    private static String longRun(RaceDistance race) {
        return switch (race) {
            case FIVE_K, TEN_K -> "Even for a short race the long run builds the engine; it never needs to be fast.";
            case TEN_MILES, HALF ->
                "Try out breakfast, drinks and shoes for the race on days like this, so that race day holds no surprises.";
            case MARATHON ->
                "Beyond an hour and a quarter, practise drinking and taking carbohydrates: the stomach is trained like the legs.";
            case FIFTY_K, FIFTY_MILES, HUNDRED_K ->
                "Eat and drink from the first half hour on, walk the steep climbs, and carry what you will carry in the race.";
        };
    }

    private static String tempo(RaceDistance race) {
        return switch (race) {
            case FIVE_K, TEN_K -> "A higher threshold lets you start the race fast and stay there.";
            case TEN_MILES, HALF ->
                "This is close to how your race will feel: rehearse calm breathing and even splits.";
            case MARATHON -> "A higher threshold makes marathon pace feel easier; resist racing the session.";
            case FIFTY_K, FIFTY_MILES, HUNDRED_K ->
                "Some faster running keeps your easy pace economical; on tired legs leave it out rather than force it.";
        };
    }

    private static String intervals(RaceDistance race) {
        return switch (race) {
            case FIVE_K -> "This is the heart of training for a 5K. Keep the last repeat as even as the first.";
            case TEN_K, TEN_MILES -> "Controlled beats heroic: finish feeling that one more repeat was in you.";
            case HALF, MARATHON -> "Speed is the seasoning here, not the meal: stop while your form is still good.";
            case FIFTY_K, FIFTY_MILES, HUNDRED_K ->
                "A little speed keeps the stride springy. Any niggle in calf or Achilles: run easy instead.";
        };
    }
}
