/** What tests of every module stand on: a database, a broker, and the borders between packages. */
@NullMarked
package gofast.training.testing;

import org.jspecify.annotations.NullMarked;
