/** The outbox and its relay, between a real database and a broker. */
@NullMarked
package gofast.training.outbox;

import org.jspecify.annotations.NullMarked;
