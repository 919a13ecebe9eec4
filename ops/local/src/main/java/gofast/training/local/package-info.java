/** The whole system in one JVM, and the main job done with it: what {@code mvn} alone runs. */
@NullMarked
package gofast.training.local;

import org.jspecify.annotations.NullMarked;
