/** A consumer of events about plans. */
@NullMarked
package gofast.example;

import org.jspecify.annotations.NullMarked;
