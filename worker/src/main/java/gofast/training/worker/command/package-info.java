/** The command line: reviews plans in files, and shows outlines and templates, without database, broker or model. */
@NullMarked
package gofast.training.worker.command;

import org.jspecify.annotations.NullMarked;
