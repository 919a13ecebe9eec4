/** The program that takes requests for plans and shows jobs and plans. */
@NullMarked
package gofast.training.api;

import org.jspecify.annotations.NullMarked;
