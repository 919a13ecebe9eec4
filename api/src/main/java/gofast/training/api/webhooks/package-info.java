/** Sends events to those who have no broker: webhooks, registered by athletes and operators, signed and tried again. */
@NullMarked
package gofast.training.api.webhooks;

import org.jspecify.annotations.NullMarked;
