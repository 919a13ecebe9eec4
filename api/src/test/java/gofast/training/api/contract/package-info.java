/** Holds the published description of the api and the api itself against each other. */
@NullMarked
package gofast.training.api.contract;

import org.jspecify.annotations.NullMarked;
