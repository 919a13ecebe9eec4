/** Drafts of training plans, and the plans with their weeks and days. */
@NullMarked
package gofast.training.api.plans;

import org.jspecify.annotations.NullMarked;
