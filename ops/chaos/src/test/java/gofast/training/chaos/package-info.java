/** Kills everything while athletes ask for plans, and checks that nothing was lost and nothing done twice. */
@NullMarked
package gofast.training.chaos;

import org.jspecify.annotations.NullMarked;
