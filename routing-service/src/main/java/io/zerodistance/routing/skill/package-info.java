/** Who works here: skills, languages, tier, capacity, shift and presence. */
package io.zerodistance.routing.skill;
