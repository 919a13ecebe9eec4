/** What a coach computes: fitness, paces, phases, dates, and whether a goal is plausible. */
@NullMarked
package gofast.training.coaching;

import org.jspecify.annotations.NullMarked;
