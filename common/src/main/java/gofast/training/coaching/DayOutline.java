package gofast.training.coaching;

import gofast.training.plan.WorkoutType;
import java.time.DayOfWeek;

/** What a day is for, and its miles; {@code index} is 1 to 7. */
public record DayOutline(int index, DayOfWeek weekday, WorkoutType type, double miles) {}
