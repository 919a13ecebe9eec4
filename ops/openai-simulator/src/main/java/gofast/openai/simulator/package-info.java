/** A server that answers like the model's API, with failures on request, for laptops and tests. */
@NullMarked
package gofast.openai.simulator;

import org.jspecify.annotations.NullMarked;
