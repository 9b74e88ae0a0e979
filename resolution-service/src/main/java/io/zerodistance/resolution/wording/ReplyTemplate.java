package io.zerodistance.resolution.wording;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.resolution.casefile.Texts;

/**
 * A reply to begin from, in both languages; {@code {name}}, {@code {number}}, {@code {promise}}, {@code {due}} and {@code {reason}} are
 * filled in where it is used.
 */
@RegisterForReflection
public record ReplyTemplate(String titleZh, String titleEn, String zh, String en, int position, boolean retired)
    implements Worded {

  private static final int LONGEST_TITLE = 60;
  private static final int LONGEST = 5_000;

  @Override
  public void check() {
    Texts.required("content.titleZh", titleZh, LONGEST_TITLE);
    Texts.required("content.titleEn", titleEn, LONGEST_TITLE);
    Texts.required("content.zh", zh, LONGEST);
    Texts.required("content.en", en, LONGEST);
  }
}
