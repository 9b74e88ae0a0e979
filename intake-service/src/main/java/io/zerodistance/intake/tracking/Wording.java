package io.zerodistance.intake.tracking;

import io.zerodistance.intake.complaint.Status;
import io.zerodistance.intake.unit.Language;

/** Plain words for states, deadlines and remedies. */
final class Wording {

  private Wording() {}

  static String of(Status status, Language language) {
    return switch (status) {
      case RECEIVED -> language.pick("已收到", "Received");
      case IN_PROGRESS -> language.pick("处理中", "In progress");
      case AWAITING_CONFIRMATION -> language.pick("等待您确认", "Waiting for your confirmation");
      case RESOLVED -> language.pick("已解决", "Resolved");
      case REOPENED -> language.pick("重新处理中", "In progress again");
      case CLOSED -> language.pick("已结束", "Closed");
      case WITHDRAWN -> language.pick("已撤回", "Withdrawn");
    };
  }

  /** A deadline or remedy type that a newer version of another service may add is shown by a general word. */
  static String ofDeadline(String deadline, Language language) {
    return switch (deadline) {
      case "ACKNOWLEDGE" -> language.pick("确认收到", "We confirm receipt");
      case "FIRST_RESPONSE" -> language.pick("首次答复", "First answer to you");
      case "NEXT_UPDATE" -> language.pick("下次进展通报", "Next update to you");
      case "REGULATOR" -> language.pick("答复监管部门", "Our answer to the regulator");
      case "RESOLUTION" -> language.pick("问题解决", "Resolved for you");
      default -> language.pick("下一步", "Next step");
    };
  }

  static String ofRemedy(String type, Language language) {
    return switch (type) {
      case "APOLOGY" -> language.pick("道歉", "Apology");
      case "EXPLANATION" -> language.pick("说明原因", "Explanation");
      case "CORRECTION" -> language.pick("维修、更换或退货", "Repair, replacement or return");
      case "REDRESS" -> language.pick("经济补偿", "Redress");
      default -> language.pick("补救", "Remedy");
    };
  }
}
