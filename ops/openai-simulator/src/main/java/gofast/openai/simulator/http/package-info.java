/** A small HTTP/1.1 server that can also misbehave: reset a connection, or leave an answer unfinished. */
@NullMarked
package gofast.openai.simulator.http;

import org.jspecify.annotations.NullMarked;
