package io.zerodistance.resolution.advice;

import java.util.ArrayList;
import java.util.List;

import io.zerodistance.resolution.advice.Advice.Words;

/** How advice comes about, in plain words for the customer and for whoever explains it; no amount that anybody could bargain by. */
final class PlainAdvice {

  /** What holds for every case, whether or not somebody has asked for advice on it. */
  static final List<Words> ALWAYS = List.of(
      new Words("法律规定的赔偿底线最先，对每个人都一样，与您是谁、消费多少无关。",
          "What the law provides comes first. It is the same for everybody, whoever you are and whatever you spend."),
      new Words("底线之外的善意补偿由负责您这件事的同事决定；系统只给出参考范围，不会自动决定。",
          "Goodwill beyond it is decided by the person who takes care of your matter. The system only suggests a range; it decides nothing."),
      new Words("参考范围先看这件事本身：有多严重、您希望得到什么、我们有没有食言、是否重新处理过、已经补偿了多少、有没有公开或由监管部门转来。",
          "The range starts from the matter itself: how serious it is, what you hope for, whether we broke a promise, whether it was "
              + "taken up again, what was granted already, whether it is public or came from an authority."));

  private static final Words VALUE = new Words(
      "再看处理不好我们可能失去什么：您一年的消费 × 毛利率 × 年数 × （解决后与没解决时留下来的客户比例之差），减去处理成本，加上影响面。结果只能在仅看事情本身的金额附近小幅移动。",
      "Then it looks at what we might lose if we handled it badly: your spend in a year × our margin × years × (share of customers who "
          + "stay when it is solved, less those who stay when it is not), less what handling cost us, plus the reach. The result may only move a "
          + "little around the amount that the matter itself makes.");
  private static final Words CARE = new Words("您属于需要特别照顾的客户：您的消费不会使参考范围变低。",
      "You are among the customers who need extra care: your spend never makes the range smaller.");
  private static final Words NEUTRAL = new Words("没有使用您的消费或影响力资料，只看事情本身（中性价值）。",
      "No figures about your spend or reach were used: only the matter itself counted (a neutral value).");

  private PlainAdvice() {}

  static List<Words> of(CustomerInputs customer) {
    var words = new ArrayList<>(ALWAYS);
    switch (customer.use()) {
      case KNOWN -> {
        words.add(VALUE);
        if (customer.extraCare()) {
          words.add(CARE);
        }
      }
      case NEUTRAL, UNREACHABLE -> words.add(NEUTRAL);
    }
    return List.copyOf(words);
  }
}
