/** What the rules of money and endings are about, for every feature that works by them; nothing of what they mean. */
package io.zerodistance.resolution.rulebook;
