package gofast.training.coaching.workout;

import gofast.training.coaching.HeartRateZone;
import gofast.training.coaching.PaceZones;
import gofast.training.plan.Pace;
import gofast.training.plan.PaceRange;
import gofast.training.plan.RaceDistance;

/**
 * How hard a part of a workout is, with the most of it that one workout may hold. The caps are Daniels' where he gives
 * one: interval running up to 5 miles, repetitions up to 3; in minutes they keep slower runners from double sessions.
 */
enum Effort {
    WALK("walk", 100, 1000),
    HIKE("hike", 100, 1000),
    RECOVERY("recovery", 100, 1000),
    EASY("easy", 100, 1000),
    STEADY("steady", 20, 200),
    MARATHON("marathon_pace", 14, 130),
    GOAL("race_pace", 14, 130),
    THRESHOLD("tempo", 8, 45),
    CLIMB("climb", 8, 45),
    HALF_RACE("race", 14, 1000),
    TEN_K_RACE("race", 7, 1000),
    FIVE_K_RACE("race", 4, 1000),
    INTERVAL("interval", 5, 30),
    HILL("hill", 5, 25),
    REPETITION("repetition", 3, 20),
    STRIDES("strides", 3, 20);

    private static final Pace BRISK_WALK = new Pace(17 * 60);

    private final String segmentType;
    private final int mostMiles;
    private final int mostMinutes;

    Effort(String segmentType, int mostMiles, int mostMinutes) {
        this.segmentType = segmentType;
        this.mostMiles = mostMiles;
        this.mostMinutes = mostMinutes;
    }

    String segmentType() {
        return segmentType;
    }

    /** The most of it, in hundredths of a mile, at this pace. */
    int cap(Pace pace) {
        return Math.min(mostMiles * 100, mostMinutes * 60 * 100 / pace.secondsPerMile());
    }

    /** Uphill and walking, a pace says nothing: those parts go by feel. */
    boolean hasPace() {
        return switch (this) {
            case WALK, HIKE, CLIMB, HILL -> false;
            default -> true;
        };
    }

    boolean isRace() {
        return this == HALF_RACE || this == TEN_K_RACE || this == FIVE_K_RACE;
    }

    /** Whether the athlete is given a range to stay in rather than one pace to hold. */
    boolean hasRange() {
        return this == EASY || this == RECOVERY;
    }

    /** The pace to run it at, or to reckon its distance with. */
    Pace pace(PaceZones zones, RaceDistance race) {
        return switch (this) {
            case WALK, HIKE -> slower(BRISK_WALK, zones.recovery().slowest());
            case RECOVERY -> zones.recovery().slowest();
            case EASY -> middle(zones.easy());
            case STEADY -> zones.easy().fastest();
            case MARATHON -> zones.marathon();
            case GOAL -> zones.race(race);
            case THRESHOLD, CLIMB -> zones.threshold();
            case HALF_RACE -> zones.race(RaceDistance.HALF);
            case TEN_K_RACE -> zones.race(RaceDistance.TEN_K);
            case FIVE_K_RACE -> zones.race(RaceDistance.FIVE_K);
            case INTERVAL, HILL -> zones.interval();
            case REPETITION, STRIDES -> zones.repetition();
        };
    }

    private static Pace middle(PaceRange range) {
        return Pace.ofSeconds(
                (range.slowest().secondsPerMile() + range.fastest().secondsPerMile()) / 2.0);
    }

    private static Pace slower(Pace one, Pace other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    HeartRateZone zone(RaceDistance race) {
        return switch (this) {
            case WALK, RECOVERY -> HeartRateZone.ONE;
            // Strides are over before the heart notices.
            case EASY, STEADY, STRIDES -> HeartRateZone.TWO;
            case MARATHON, HIKE -> HeartRateZone.THREE;
            case THRESHOLD, CLIMB, HALF_RACE, TEN_K_RACE -> HeartRateZone.FOUR;
            case FIVE_K_RACE, INTERVAL, HILL, REPETITION -> HeartRateZone.FIVE;
            case GOAL -> racing(race);
        };
    }

    private static HeartRateZone racing(RaceDistance race) {
        return switch (race) {
            case FIVE_K -> HeartRateZone.FIVE;
            case TEN_K, TEN_MILES, HALF -> HeartRateZone.FOUR;
            case MARATHON -> HeartRateZone.THREE;
            case FIFTY_K, FIFTY_MILES, HUNDRED_K -> HeartRateZone.TWO;
        };
    }
}
