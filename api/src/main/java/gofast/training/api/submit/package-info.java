/** Takes a request to generate a plan: checks it, and puts a job into the queue. */
@NullMarked
package gofast.training.api.submit;

import org.jspecify.annotations.NullMarked;
