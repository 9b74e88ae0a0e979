/** Where events come in, and what staff see of their work: cases with owner or reason, boards, presence. */
package io.zerodistance.routing.workqueue;
