/** Who works when and can do what, as supervisors keep it: people, shifts, absences, import, and the skills that lack. */
package io.zerodistance.routing.staffing;
