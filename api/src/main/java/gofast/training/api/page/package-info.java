/** Long lists, a page at a time, from a place that does not move when rows come and go. */
@NullMarked
package gofast.training.api.page;

import org.jspecify.annotations.NullMarked;
