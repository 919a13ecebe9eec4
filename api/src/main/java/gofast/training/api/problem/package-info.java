/** What the api says when it does not do what was asked: problems after RFC 9457. */
@NullMarked
package gofast.training.api.problem;

import org.jspecify.annotations.NullMarked;
