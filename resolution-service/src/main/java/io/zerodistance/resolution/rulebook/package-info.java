/** The rules of money and endings as they hold, for every feature that works by them; nothing of what they mean. */
package io.zerodistance.resolution.rulebook;
