/** What the database calls out to whoever listens: that there is something new, on a channel. */
@NullMarked
package gofast.training.signal;

import org.jspecify.annotations.NullMarked;
