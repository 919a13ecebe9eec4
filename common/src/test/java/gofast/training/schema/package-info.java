/** The changelog on empty, locked and crowded databases. */
@NullMarked
package gofast.training.schema;

import org.jspecify.annotations.NullMarked;
