/** Ends a job in one transaction: plan, days, job and event, or failure and event. */
@NullMarked
package gofast.training.worker.commit;

import org.jspecify.annotations.NullMarked;
