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
  SETTLED("关于您反映的处理结果", "The outcome of what you told us", "", "");

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
}
