/** Files that belong to a complaint: received as a stream, looked at before they are kept, given out as downloads only. */
package io.zerodistance.intake.attachment;
