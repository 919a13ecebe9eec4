/** Messages written with the data they speak of, and the relay that carries them to the broker. */
@NullMarked
package gofast.training.outbox;

import org.jspecify.annotations.NullMarked;
