/** The page of the rules of money: what holds on a day, who changed what, and changes that a second person confirms. */
package io.zerodistance.resolution.rules;
