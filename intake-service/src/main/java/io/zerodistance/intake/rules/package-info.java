/** The page of the rules of intake: what holds on a day, who changed what, and changes that a second person confirms. */
package io.zerodistance.intake.rules;
