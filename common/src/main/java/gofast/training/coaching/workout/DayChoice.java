package gofast.training.coaching.workout;

/** A workout for a day: a code of the library, and miles. Whether there is such a workout is not known yet. */
public record DayChoice(String code, double miles) {}
