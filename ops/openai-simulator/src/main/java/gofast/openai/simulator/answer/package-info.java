/** What the simulated model says: one strategy for each kind of prompt it understands. */
@NullMarked
package gofast.openai.simulator.answer;

import org.jspecify.annotations.NullMarked;
