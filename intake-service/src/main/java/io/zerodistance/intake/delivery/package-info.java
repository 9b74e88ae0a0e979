/** Brings what resolution writes to a customer by the way that he or she uses: mail, text message, chat, or a posted letter. */
package io.zerodistance.intake.delivery;
