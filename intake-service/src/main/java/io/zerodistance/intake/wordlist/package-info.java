/** The words that suggestions rely on: added and retired by people, with reasons, and words of harm retired by two. */
package io.zerodistance.intake.wordlist;
