package io.zerodistance.resolution.advice;

import java.util.ArrayList;
import java.util.List;

import io.zerodistance.resolution.advice.Advice.Input;
import io.zerodistance.resolution.advice.Advice.Use;
import io.zerodistance.resolution.money.Money;

/** Every input with its source and day; what is missing is said to be missing. */
record ShowInputs(GoodwillInputs in, AdviceRules.Weights weights, BalancePoint point) {

  List<Input> all() {
    var inputs = new ArrayList<Input>();
    inputs.add(ofCase("severity", in.severity().name(), "严重度", "Severity", "分诊", "Triage"));
    inputs.add(ofCase("motive", in.motive().name(), "诉求类型", "Motive", "分诊", "Triage"));
    inputs.add(ofCase("demand", in.demand().name(), "合理性", "Demand assessment", "诉求评估", "Demand assessment"));
    inputs.add(ofCase("channel", in.channel(), "来自的渠道（影响面）", "Channel (reach of the complaint)", "投诉登记", "The filing"));
    inputs.add(ofCase("reopenings", Integer.toString(in.round() - 1), "重开次数", "Reopenings", "个案", "Case file"));
    inputs.add(ofCase("brokenPromises", Long.toString(in.brokenPromises()), "未兑现承诺", "Promises that we broke", "承诺",
        "Promises"));
    inputs.add(amount("grantedOnCase", in.goodwillGranted(), "本案已给予的善意补偿", "Goodwill granted on this case", "补偿台账",
        "Ledger"));
    inputs.add(amount("cap", in.room(), "最高层级在本案还可给的（扣除法定底线）", "Left to the highest tier on this case, after the floor",
        "层级与限额", "Tiers and limits"));
    inputs.add(new Input("caseCost", null, point.caseCost(), "本案的处理成本", "Our cost of the case",
        "权重 · " + weights.saidIn().zh(),
        "Weights · " + weights.saidIn().en(), weights.since(), false, Use.USED));
    inputs.addAll(customer());
    return List.copyOf(inputs);
  }

  private List<Input> customer() {
    return switch (in.customer().use()) {
      case KNOWN -> List.of(figure(CustomerInputs.Measure.EXPECTED_SPEND, "预期消费（一年）", "Expected spend (a year)"),
          figure(CustomerInputs.Measure.PAST_SPEND, "以往消费（一年）", "Past spend (a year)"),
          figure(CustomerInputs.Measure.REACH, "影响力（粉丝数）", "Reach (followers)"));
      case NEUTRAL ->
          List.of(new Input("customerValue", "NEUTRAL", null, "客户价值", "Customer value", null, null, null, true,
              Use.LEFT_OUT));
      case UNREACHABLE -> List.of(new Input("customerValue", null, null, "客户价值", "Customer value", "客户档案（暂时读不到）",
          "Customer archive (could not be read)", null, true, Use.MISSING));
    };
  }

  private Input figure(CustomerInputs.Measure measure, String zh, String en) {
    var currency = in.room().currency();
    return in.customer().figure(measure)
        .map(known -> new Input(measure.name(), Long.toString(known.figure()),
            known.currency() == null ? null : Money.of(known.figure(), known.currency()), zh, en,
            "客户档案：" + known.source(), "Customer archive: " + known.source(), known.asOf(), true,
            in.customer().isUsed(known, currency) ? Use.USED : Use.LEFT_OUT))
        .orElseGet(() -> new Input(measure.name(), null, null, zh, en, "客户档案", "Customer archive", null, true,
            Use.MISSING));
  }

  private static Input ofCase(String name, String value, String zh, String en, String sourceZh, String sourceEn) {
    return new Input(name, value, null, zh, en, sourceZh, sourceEn, null, false, Use.USED);
  }

  private static Input amount(String name, Money money, String zh, String en, String sourceZh, String sourceEn) {
    return new Input(name, Long.toString(money.amount()), money, zh, en, sourceZh, sourceEn, null, false, Use.USED);
  }
}
