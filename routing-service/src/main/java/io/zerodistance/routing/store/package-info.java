/** How rows of native SQL become values; nothing of the domain. */
package io.zerodistance.routing.store;
