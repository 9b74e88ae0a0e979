package io.zerodistance.intake.delivery;

import org.openpdf.text.SplitCharacter;
import org.openpdf.text.pdf.PdfChunk;

/** Where a line may end: after a space, a hyphen or a Chinese character, but no line begins with a stop or ends with an opening bracket. */
final class LineBreakPolicy implements SplitCharacter {

  private static final String NEVER_FIRST = "，。、；：！？）》」』】〉…—·”’％,.;:!?)]}";
  private static final String NEVER_LAST = "（《「『【〈“‘([{";

  @Override
  public boolean isSplitCharacter(int start, int current, int end, char[] text, PdfChunk[] chunks) {
    char here = text[current];
    boolean breaks =
        here <= ' ' || here == '-' || here >= '\u2e80' || NEVER_FIRST.indexOf(here) >= 0 && here > '\u2000';
    return breaks && NEVER_LAST.indexOf(here) < 0
        && (current + 1 >= end || NEVER_FIRST.indexOf(text[current + 1]) < 0);
  }
}
