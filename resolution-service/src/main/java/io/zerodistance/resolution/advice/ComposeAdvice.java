package io.zerodistance.resolution.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.zerodistance.resolution.advice.Advice.Reason;
import io.zerodistance.resolution.casefile.Demand;
import io.zerodistance.resolution.floor.LawOfPlace;
import io.zerodistance.resolution.floor.NamedFloor;
import io.zerodistance.resolution.money.Money;

/** Puts floor, range, inputs and reasons together, the law always first. */
record ComposeAdvice(GoodwillInputs in, AdviceRules.Weights weights, BalancePoint point, LawOfPlace law,
    Optional<NamedFloor> named, Optional<NamedFloor> shown) {

  Advice advice() {
    var floor = shown.map(NamedFloor::floor).orElse(null);
    return new Advice(floor, named.orElse(null), point.low(), point.high(), total(floor), in.customer().use(), point,
        new ShowInputs(in, weights, point).all(), GoodwillFormula.TEXT, reasons(), PlainAdvice.of(in.customer()));
  }

  private Advice.Total total(Money floor) {
    return floor == null || !floor.currency().equals(point.high().currency()) ? null
        : new Advice.Total(floor.plus(point.low()), floor.plus(point.high()));
  }

  private List<Reason> reasons() {
    var reasons = new ArrayList<Reason>();
    shown.flatMap(floor -> law.of(floor.claim()))
        .ifPresent(found -> reasons.add(new Reason("legal-floor", found.zh(), found.en())));
    if (!law.isKnown()) {
      reasons.add(new Reason("no-rule-for-this-place",
          "没有登记 " + law.jurisdiction() + " 的法定底线：不等于没有，请先询问法务",
          "No legal floor is recorded for " + law.jurisdiction()
              + ": that does not mean that there is none, ask legal first"));
    }
    reasons.add(new Reason("floor-equal-for-all", "法定底线对所有客户一致，与客户价值无关（个人信息保护法第二十四条）",
        "The legal floor is the same for everyone and never depends on customer value (PIPL art. 24)"));
    if (in.demand() == Demand.UNREASONABLE) {
      reasons.add(new Reason("no-discount-to-unreasonable-demand", "诉求被认定为不合理：不给予善意补偿，但完整答复；法定底线照付",
          "The demand is assessed as unreasonable: no goodwill, but a full answer, and the legal floor is paid"));
    }
    if (point.high().amount() == 0 && in.goodwillGranted().amount() > 0) {
      reasons.add(new Reason("granted-already", "本案已给予的善意补偿达到参考上限",
          "What was granted on this case already reaches the range"));
    }
    customer(reasons);
    reasons.add(new Reason("a-person-decides", "仅供参考，由经办人决定", "Advice only: a person decides"));
    return List.copyOf(reasons);
  }

  private void customer(List<Reason> reasons) {
    switch (in.customer().use()) {
      case KNOWN -> {
        if (in.customer().extraCare()) {
          reasons.add(new Reason("extra-care", "需要特别照顾的客户：价值不会使金额变低",
              "A customer who needs extra care: value never makes the amount smaller"));
        }
      }
      case NEUTRAL -> reasons.add(new Reason("neutral-value", "客户价值：中性（没有使用这位客户的价值资料）",
          "Customer value: neutral (no figures of this customer are used)"));
      case UNREACHABLE -> reasons.add(new Reason("archive-not-read", "暂时读不到客户档案：先按中性价值给出",
          "The customer archive could not be read just now: given with a neutral value"));
    }
  }
}
