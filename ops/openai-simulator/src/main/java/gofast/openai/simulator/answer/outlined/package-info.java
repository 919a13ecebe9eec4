/** The strategy outlined: weeks are laid out by the caller, who is told which workout each day is. */
@NullMarked
package gofast.openai.simulator.answer.outlined;

import org.jspecify.annotations.NullMarked;
