/** The api's description of itself: an OpenAPI document for programs, and a page made from it for people. */
@NullMarked
package gofast.training.api.docs;

import org.jspecify.annotations.NullMarked;
