/** What a training plan is made of: races, weeks, days, workouts, paces. */
@NullMarked
package gofast.training.plan;

import org.jspecify.annotations.NullMarked;
