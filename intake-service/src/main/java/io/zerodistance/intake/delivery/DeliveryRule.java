package io.zerodistance.intake.delivery;

import java.time.ZoneId;

/** What a unit lets out of the house, the zone in which its letters are dated, and its letterhead. */
record DeliveryRule(boolean wordsTravel, ZoneId zone, String addressZh, String addressEn) {}
