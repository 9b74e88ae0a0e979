/** Versions of rules: the group's templates and what a business unit says differently; nothing of what they mean. */
package io.zerodistance.rulebook;
