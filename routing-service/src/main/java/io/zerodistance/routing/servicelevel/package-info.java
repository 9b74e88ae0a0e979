/** Which time limit a business unit promises for a case; rows, first match wins. */
package io.zerodistance.routing.servicelevel;
