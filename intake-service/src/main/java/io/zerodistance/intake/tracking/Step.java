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
  ACCEPTED_AS_TOLD("我们的同事登记：您接受了补救方案", "A colleague noted that you accept our offer"),
  DECLINED_AS_TOLD("我们的同事登记：您没有接受补救方案", "A colleague noted that you do not accept our offer"),
  OFFER_ENDED("补救方案已到期", "Our offer has ended"),
  ACCEPTED_TOO_LATE("您的接受没能在补救方案到期前登记上；我们的同事会看到并重新考虑，您也可以给我们留言",
      "Your acceptance could not be noted before our offer ended; a colleague sees it and looks at it again, and you can write us a message"),
  PAID("补偿款已支付", "The redress was paid"),
  REVERSED("付给您的款项被退回，您还没有收到；我们会与您联系",
      "The payment to you came back, so you do not have it yet; we get in touch with you"),
  NOT_PAID("这笔补偿款没有能付给您；我们会与您联系", "The redress could not be paid to you; we get in touch with you"),
  PROPOSED_RESOLVED("我们认为问题已解决，请您确认", "We believe it is resolved; please tell us whether it is"),
  CONFIRMED("您确认问题已解决", "You confirmed that it is resolved"),
  CONFIRMED_AS_TOLD("我们的同事登记：您说问题已解决", "A colleague noted that it is resolved in your words"),
  NOT_RESOLVED("您告诉我们问题还没有解决", "You told us that it is not resolved"),
  SETTLED("期限内没有异议，视为已解决", "Nobody objected in time, so it counts as resolved"),
  REOPENED("我们重新开始处理", "We have taken it up again"),
  CLOSED("本次处理已结束", "The handling has ended"),
  SURVEY_SENT("我们想听听您的评价", "We would like to know how we did"),
  INFORMATION_ASKED("我们需要您补充几点信息，在此期间我们的时限暂停计算",
      "We asked you for a few facts; our clock stands still until you answer"),
  INFORMATION_REMINDED("提醒：我们仍在等待您补充信息", "A reminder: we are still waiting for your answers"),
  INFORMATION_ANSWERED("您已补充信息，我们继续处理", "You answered our questions; we carry on"),
  INFORMATION_LAPSED("没有等到您的补充，我们先按已有信息继续处理；您随时可以留言",
      "We had no answer and carry on with what we know; you can still write to us at any time"),
  INFORMATION_NOT_NEEDED("我们已自行查明，不再需要您补充信息", "We found out ourselves; you need not answer any more"),
  MERGED("您的两次反映是同一件事，已合并处理，由同一位同事负责",
      "Both of your complaints are about one matter; it is handled as one, by one person"),
  SEPARATED("这件反映恢复单独处理", "This one is handled by itself again"),
  FILE_ADDED("您补充了文件", "You added a file"),
  FILE_NOT_TAKEN("您随消息发来的一个文件没能收下，请在本页重新添加",
      "A file that came with your message could not be taken; please add it again on this page"),
  GOES_ON("我们把您说的情况作为新的投诉，有专人马上处理", "We have opened a new case for what you told us, and take care of it at once"),
  PASSED_ON_AS_REMARK("我们理解您不是要投诉，已转给能够改变此事的同事；如果您希望作为投诉处理，请在本页告诉我们",
      "As we understand it you are not complaining: we pass it on to those who can act on it. If you want it handled as a complaint, tell us on this page"),
  TAKEN_AS_INQUIRY("我们把它作为咨询尽快答复；如果您是要投诉，请在本页告诉我们",
      "As we understand it you are asking a question, which we answer soon; if you want to complain, tell us on this page"),
  TAKEN_AS_COMPLAINT("我们把它作为投诉处理，时限已按投诉重新计算", "We handle it as a complaint; its time limits have been counted anew"),
  DEMAND_LABEL_WITHDRAWN("我们撤回了此前认为您的诉求过高的判断", "We have taken back our finding that your demand goes too far"),
  MESSAGE("您给我们留了言", "You wrote to us"),
  VISIT_ARRANGED("我们约定了上门时间", "We come to see you"),
  VISIT_MOVED("上门时间改为", "We come to see you at another time"),
  VISIT_CALLED_OFF("上门已取消，原因请问负责您这件事的同事",
      "The visit is called off; the person who takes care of your matter can tell you why"),
  FORWARDED("您的建议已转给能够改变此事的部门", "Your suggestion is with those who can change it"),
  PASSED_ON("您的表扬已转达", "Your kind words were passed on"),
  THANKED("谢谢您说出来，我们已经记下并用于改进", "Thank you for telling us; it is noted and used to improve"),
  VALUE_REFUSED("您不同意我们在补偿参考中使用您的类别和消费资料，此后都不再使用",
      "You asked us not to use your class and spend when goodwill is advised; from now on we do not"),
  VALUE_ALLOWED("您同意我们在补偿参考中使用您的类别和消费资料", "You allow us to use your class and spend when goodwill is advised"),
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
