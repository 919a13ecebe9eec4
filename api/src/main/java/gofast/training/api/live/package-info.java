/** Streams what happens to a job to those who follow it, as server-sent events. */
@NullMarked
package gofast.training.api.live;

import org.jspecify.annotations.NullMarked;
