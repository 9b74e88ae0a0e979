package io.zerodistance.intake.complaint;

import io.zerodistance.intake.unit.BusinessUnit;
import io.zerodistance.intake.unit.Language;

/** Puts the first answer into the customer's language: we have it, under this number, and this happens next. */
final class WriteAcknowledgement {

  private WriteAcknowledgement() {}

  static Receipt.Acknowledgement of(BusinessUnit unit, String number, String language, boolean safety) {
    var answering = Language.answering(language);
    var text = answering.pick(
        "您的反映我们已经收到并妥善保存，编号 " + number + "。感谢您告诉" + unit.name(answering) + "，给您带来不便我们深表歉意。",
        "We have received and safely kept what you told us under number " + number + ". Thank you for telling "
            + unit.name(answering) + "; we are sorry for the trouble.");
    var first = safety ? answering.pick("如有人身体不适或处境危险，请立即就医或拨打 120／119；我们按最高级别处理。",
        "If anyone is unwell or in danger, see a doctor or call emergency services now; we treat this with the highest priority. ")
        : "";
    var next = answering.pick(
        "接下来由一位具名同事负责处理；答复期限和进展随时可在查询页面看到。如需补充或联系我们：" + unit.contact(answering) + "。",
        "Next, one named person takes care of it; the date of our answer and every step are on your tracking page. "
            + "To add something or reach us: " + unit.contact(answering) + ".");
    return new Receipt.Acknowledgement(text, first + next);
  }
}
