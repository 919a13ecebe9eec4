/** The running api, its issuer of tokens and its clients, for tests. */
@NullMarked
package gofast.training.api.testing;

import org.jspecify.annotations.NullMarked;
