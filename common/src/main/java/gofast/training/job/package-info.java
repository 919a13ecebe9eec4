/** The generation job: its states, and the store that moves it between them. */
@NullMarked
package gofast.training.job;

import org.jspecify.annotations.NullMarked;
