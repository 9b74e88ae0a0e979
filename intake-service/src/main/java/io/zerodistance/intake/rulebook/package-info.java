/** What the rules of intake are about, for every feature that works by them; nothing of what they mean. */
package io.zerodistance.intake.rulebook;
