/** Work on a case that another unit or team does, with its own deadline; one person stays the owner to the customer. */
package io.zerodistance.routing.handoff;
