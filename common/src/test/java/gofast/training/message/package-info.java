/** Messages as others read them. */
@NullMarked
package gofast.training.message;

import org.jspecify.annotations.NullMarked;
