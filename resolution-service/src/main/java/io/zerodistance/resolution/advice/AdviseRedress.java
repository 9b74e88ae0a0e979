package io.zerodistance.resolution.advice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.mutiny.Uni;
import io.zerodistance.resolution.authority.Authorities;
import io.zerodistance.resolution.authority.Budgets;
import io.zerodistance.resolution.authority.StaffAuthority;
import io.zerodistance.resolution.authority.Tier;
import io.zerodistance.resolution.authority.UsedUp;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.Demand;
import io.zerodistance.resolution.casefile.Texts;
import io.zerodistance.resolution.money.Money;
import io.zerodistance.resolution.money.RequestedMoney;
import io.zerodistance.resolution.promise.Promises;

/** Advises a range for goodwill and names the legal floor first; kept with the case, with all that it rests on. */
@ApplicationScoped
class AdviseRedress {

  @Inject
  AdviceRules rules;
  @Inject
  Authorities authorities;
  @Inject
  Budgets budgets;
  @Inject
  Promises promises;
  @Inject
  ObjectMapper json;

  /** A claim with a legal floor, the price that was paid, and the loss where there is one, in minor units. */
  record Claim(String code, BigDecimal price, BigDecimal loss) {

    Money floorBy(LegalFloor law) {
      var currency = law.minimum().currency();
      return law.of(new RequestedMoney(price, currency).in(currency),
          loss == null ? null : new RequestedMoney(loss, currency).in(currency));
    }
  }

  Uni<Advice> advise(CaseFile file, Claim claim, String caller) {
    return rules.weights(file.businessUnit()).chain(weights -> authorities.tiers(file.businessUnit())
        .chain(tiers -> budgets.shown(file, StaffAuthority.withoutTier(caller))
            .chain(used -> promises.broken(file).chain(broken -> floor(file, claim).chain(floor -> {
              var inputs = inputs(file, tiers, used, broken);
              var advice = compose(inputs, new GoodwillFormula(weights).of(inputs), claim, floor);
              return rules.keep(file, write(advice), caller).replaceWith(advice);
            })))));
  }

  private Uni<Optional<LegalFloor>> floor(CaseFile file, Claim claim) {
    if (claim == null) {
      return Uni.createFrom().item(Optional.empty());
    }
    return rules.floors(file.businessUnit()).map(floors -> {
      var law = floors.stream().filter(floor -> floor.claim().equals(claim.code())).findFirst();
      if (law.isEmpty()) {
        throw Texts.invalid("claim",
            "Give claim as one of " + floors.stream().map(LegalFloor::claim).toList() + ", or leave it out.");
      }
      return law;
    });
  }

  /** The cap: what the highest tier may still grant on this case. */
  private static GoodwillInputs inputs(CaseFile file, List<Tier> tiers, UsedUp used, long broken) {
    var none = used.onCase().minus(used.onCase());
    var cap = tiers.isEmpty() ? none : tiers.getLast().caseLimit().minus(used.onCase()).orNothing();
    return new GoodwillInputs(file.severity(), file.motive(), file.demand(), file.round(), broken, used.onCase(), cap);
  }

  private static Advice compose(GoodwillInputs in, GoodwillFormula.Range range, Claim claim,
      Optional<LegalFloor> floor) {
    var reasons = new ArrayList<Advice.Reason>();
    floor.ifPresent(law -> reasons.add(new Advice.Reason("legal-floor", law.zh(), law.en())));
    reasons.add(new Advice.Reason("floor-equal-for-all", "法定底线对所有客户一致,与客户价值无关(个人信息保护法第二十四条)",
        "The legal floor is the same for everyone and never depends on customer value (PIPL art. 24)"));
    if (in.demand() == Demand.UNREASONABLE) {
      reasons.add(new Advice.Reason("no-discount-to-unreasonable-demand", "诉求被认定为不合理:不给予善意补偿,但完整答复",
          "The demand is assessed as unreasonable: no goodwill, but a full answer"));
    }
    if (range.high().amount() == 0 && in.grantedOnCase().amount() > 0) {
      reasons.add(new Advice.Reason("granted-already", "本案已给予的补偿达到参考上限",
          "What was granted on this case already reaches the range"));
    }
    reasons.add(new Advice.Reason("a-person-decides", "仅供参考,由经办人决定", "Advice only: a person decides"));
    return new Advice(floor.map(law -> claim.floorBy(law)).orElse(null), range.low(), range.high(),
        shown(in), GoodwillFormula.TEXT, List.copyOf(reasons));
  }

  private static List<Advice.Input> shown(GoodwillInputs in) {
    return List.of(
        new Advice.Input("severity", in.severity().name(), "严重度", "Severity from triage"),
        new Advice.Input("motive", in.motive().name(), "诉求类型", "Motive from triage"),
        new Advice.Input("demand", in.demand().name(), "合理性", "Demand assessment"),
        new Advice.Input("reopenings", Integer.toString(in.round() - 1), "重开次数", "How often the case was reopened"),
        new Advice.Input("brokenPromises", Long.toString(in.brokenPromises()), "未兑现承诺",
            "Promises on this case that we broke"),
        new Advice.Input("grantedOnCase", Long.toString(in.grantedOnCase().amount()), "本案已补偿(分)",
            "Granted on this case (minor units)"),
        new Advice.Input("cap", Long.toString(in.mostAllowed().amount()), "本业务单元上限(分)",
            "Cap of the business unit (minor units)"));
  }

  private String write(Advice advice) {
    try {
      return json.writeValueAsString(advice);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }
}
