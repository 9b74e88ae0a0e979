/** One signed webhook for every gateway: SMS, messengers, social media. */
package io.zerodistance.intake.gateway;
