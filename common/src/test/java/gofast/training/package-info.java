/** The borders within this module. */
@NullMarked
package gofast.training;

import org.jspecify.annotations.NullMarked;
