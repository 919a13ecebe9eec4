/** Tests of the command line. */
@NullMarked
package gofast.training.worker.command;

import org.jspecify.annotations.NullMarked;
