/** The facts that routing announces; each has a schema and golden examples under contracts/routing. */
package io.zerodistance.routing.event;
