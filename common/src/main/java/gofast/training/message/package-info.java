/** What is sent through the broker, and the names it is sent by. */
@NullMarked
package gofast.training.message;

import org.jspecify.annotations.NullMarked;
