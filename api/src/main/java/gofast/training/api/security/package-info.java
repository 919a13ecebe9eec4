/** Who may call: athletes with a token, and nobody else. */
@NullMarked
package gofast.training.api.security;

import org.jspecify.annotations.NullMarked;
