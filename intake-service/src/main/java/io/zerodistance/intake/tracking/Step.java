package io.zerodistance.intake.tracking;

import io.zerodistance.intake.unit.Language;

/** What happened, in words for the customer: nobody's name, no department, no system. */
enum Step {
  RECEIVED("我们收到了您的反映", "We received what you told us"),
  TAKEN_UP("已有专人负责处理", "One named person now takes care of it"),
  REPLIED("我们给您发送了答复", "We sent you an answer"),
  REMEDY_OFFERED("我们向您提出了补救方案", "We offered to put it right"),
  REMEDY_ACCEPTED("您接受了补救方案", "You accepted our offer"),
  REMEDY_DECLINED("您没有接受补救方案", "You declined our offer"),
  PAID("补偿款已支付", "The redress was paid"),
  REVERSED("一笔补偿款已更正", "A payment was corrected"),
  PROPOSED_RESOLVED("我们认为问题已解决，请您确认", "We believe it is resolved; please tell us whether it is"),
  CONFIRMED("您确认问题已解决", "You confirmed that it is resolved"),
  NOT_RESOLVED("您告诉我们问题还没有解决", "You told us that it is not resolved"),
  SETTLED("期限内没有异议，视为已解决", "Nobody objected in time, so it counts as resolved"),
  REOPENED("我们重新开始处理", "We have taken it up again"),
  CLOSED("本次处理已结束", "The handling has ended"),
  SURVEY_SENT("我们想听听您的评价", "We would like to know how we did"),
  MESSAGE("您给我们留了言", "You wrote to us"),
  WITHDRAWN("您撤回了本次反映", "You took it back");

  private final String zh;
  private final String en;

  Step(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  String in(Language language) {
    return language.pick(zh, en);
  }
}
