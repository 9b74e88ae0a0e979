package io.zerodistance.intake.delivery;

import io.zerodistance.intake.unit.Language;

/** What a letter is about, and the words of ours around it. */
public enum LetterKind {
  REPLY("对您反映的答复", "Our answer to you", "", ""),
  REMEDY("我们的补救方案，请您答复", "Our offer to you: please tell us whether you accept",
      "请打开下面的链接，告诉我们您是否接受。", "Please open the link below and tell us whether you accept."),
  RESOLUTION("我们认为问题已解决，请您确认", "We believe it is resolved: please tell us whether it is",
      "请打开下面的链接，告诉我们问题是否已经解决。", "Please open the link below and tell us whether it is resolved."),
  FINAL_RESPONSE("最终答复函", "Our final response",
      "如果您不满意，也可以打开下面的链接告诉我们。", "If you are not satisfied you can also tell us by the link below."),
  SETTLED("关于您反映的处理结果", "The outcome of what you told us", "", ""),
  QUESTIONS("请您补充几点信息", "We need a few facts from you", "请打开下面的链接逐项回答；在您回答之前，我们的时限暂停计算。",
      "Please open the link below and answer one by one; until then our clock stands still."),
  REMINDER("提醒：我们在等您补充信息", "A reminder: we are waiting for your answers",
      "请打开下面的链接逐项回答。如果没有等到，我们会按已有的信息继续处理。",
      "Please open the link below and answer. Without your answers we shall carry on with what we know."),
  LAPSED("我们先按已有信息继续处理", "We carry on with what we know", "您随时可以打开下面的链接补充。",
      "You can add to it at any time by the link below."),
  GOES_ON("您说的情况已作为新的投诉处理", "We handle what you told us as a new case", "", "");

  private final String titleZh;
  private final String titleEn;
  private final String requestZh;
  private final String requestEn;

  LetterKind(String titleZh, String titleEn, String requestZh, String requestEn) {
    this.titleZh = titleZh;
    this.titleEn = titleEn;
    this.requestZh = requestZh;
    this.requestEn = requestEn;
  }

  public String title(Language language) {
    return language.pick(titleZh, titleEn);
  }

  /** What we ask the customer to do, or an empty text. */
  public String request(Language language) {
    return language.pick(requestZh, requestEn);
  }

  /** What a message says that holds no words: one sentence without its end. */
  public String news(Language language) {
    return switch (this) {
      case QUESTIONS -> language.pick("我们需要您补充几点信息", "We need a few facts from you");
      case REMINDER -> language.pick("我们仍在等您补充信息", "We are still waiting for your answers");
      case LAPSED -> language.pick("没有等到您的补充，我们先按已有信息继续处理",
          "We had no answer and carry on with what we know");
      case GOES_ON -> language.pick("您说的情况已作为新的投诉处理", "We handle what you told us as a new case");
      case REPLY, REMEDY, RESOLUTION, FINAL_RESPONSE, SETTLED -> language.pick("有新的回复", "We have answered you");
    };
  }

  /** Whether its words are made here; all others are resolution's. */
  public boolean isWrittenHere() {
    return switch (this) {
      case QUESTIONS, REMINDER, LAPSED, GOES_ON -> true;
      case REPLY, REMEDY, RESOLUTION, FINAL_RESPONSE, SETTLED -> false;
    };
  }

  /** Whether it goes by itself and nobody wrote it. */
  public boolean isAutomatic() {
    return this == REMINDER || this == LAPSED || this == GOES_ON;
  }
}
