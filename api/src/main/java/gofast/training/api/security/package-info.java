/** Who calls, by their token, and what they may do. */
@NullMarked
package gofast.training.api.security;

import org.jspecify.annotations.NullMarked;
