/** What a chat request may say, checked as the model's API checks it. */
@NullMarked
package gofast.openai.simulator.request;

import org.jspecify.annotations.NullMarked;
