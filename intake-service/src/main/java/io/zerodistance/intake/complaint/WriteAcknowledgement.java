package io.zerodistance.intake.complaint;

import io.zerodistance.intake.unit.BusinessUnit;
import io.zerodistance.intake.unit.Language;

/** Puts the first answer into the customer's language: we have it, under this number, and this happens next. */
public final class WriteAcknowledgement {

  private WriteAcknowledgement() {}

  /** @param kind the name of a kind, such as {@code COMPLAINT} */
  public static Receipt.Acknowledgement of(BusinessUnit unit, String kind, String number, String language,
      boolean safety) {
    return of(unit, Kind.valueOf(kind), number, language, safety);
  }

  static Receipt.Acknowledgement of(BusinessUnit unit, Kind kind, String number, String language, boolean safety) {
    var answering = Language.answering(language);
    var thanks = thanks(kind, unit, answering, number);
    if (thanks != null) {
      return thanks;
    }
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

  /** @return null for what is handled as a case and complained about */
  private static Receipt.Acknowledgement thanks(Kind kind, BusinessUnit unit, Language language, String number) {
    var kept = language.pick("编号 " + number + "。", "It is kept under number " + number + ".");
    var reach =
        language.pick("如需联系我们：" + unit.contact(language) + "。", " To reach us: " + unit.contact(language) + ".");
    return switch (kind) {
      case COMPLAINT -> null;
      case INQUIRY -> new Receipt.Acknowledgement(
          language.pick("您的咨询我们已经收到，" + kept, "We have received your question. " + kept),
          language.pick("接下来由一位同事直接回答您，回答会显示在查询页面。" + reach,
              "A colleague answers you directly; the answer appears on your tracking page." + reach));
      case SUGGESTION -> new Receipt.Acknowledgement(
          language.pick("感谢您的建议，" + kept, "Thank you for your suggestion. " + kept),
          language.pick("我们会把它转给能够改变此事的部门，转给了谁会显示在查询页面。" + reach,
              "We forward it to those who can change it; your page tells who that is." + reach));
      case COMPLIMENT -> new Receipt.Acknowledgement(
          language.pick("感谢您的表扬，" + kept, "Thank you for the kind words. " + kept),
          language.pick("我们会转达给您表扬的同事或门店。" + reach, "We pass them on to the colleague or the site." + reach));
      case GRIEVANCE -> new Receipt.Acknowledgement(
          language.pick("谢谢您说出来，" + kept, "Thank you for telling us. " + kept),
          language.pick("我们会用它改进。如果您希望得到处理和答复，请改为提交投诉。" + reach,
              "We use it to improve. If you want it handled and answered, file a complaint." + reach));
    };
  }
}
