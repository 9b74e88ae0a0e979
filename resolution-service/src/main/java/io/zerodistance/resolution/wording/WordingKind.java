package io.zerodistance.resolution.wording;

/** What is worded as data: prompts of CLEAR, templates of replies, and what a working day is to customers. */
public enum WordingKind {
  PROMPT(PromptText.class),
  TEMPLATE(ReplyTemplate.class),
  HOURS(PromiseHours.class);

  private final Class<? extends Worded> content;

  WordingKind(Class<? extends Worded> content) {
    this.content = content;
  }

  Class<? extends Worded> content() {
    return content;
  }
}
