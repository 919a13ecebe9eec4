/** Reads what clients send, and finds everything that is wrong with it at once. */
@NullMarked
package gofast.training.api.request;

import org.jspecify.annotations.NullMarked;
