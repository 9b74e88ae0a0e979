/** Rules as people see and change them: in force on a day, overridden by a unit, changed by whom, tried before they count. */
package io.zerodistance.routing.rules;
