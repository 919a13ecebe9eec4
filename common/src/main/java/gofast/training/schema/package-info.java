/** Brings the database to the schema this version needs. */
@NullMarked
package gofast.training.schema;

import org.jspecify.annotations.NullMarked;
