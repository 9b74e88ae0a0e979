/** What routing knows of a case: what it needs, who has it, or since when and why it waits. */
package io.zerodistance.routing.routedcase;
