/** Mail in and out: every unit's mailbox is read, each mail is handled once, and its sender gets an acknowledgement. */
package io.zerodistance.intake.email;
