/** Asks a model over OpenAI's chat completions API, and survives its failures. */
@NullMarked
package gofast.training.worker.openai;

import org.jspecify.annotations.NullMarked;
