package io.zerodistance.intake.demand;

import static io.zerodistance.rulebook.RuleRejected.unless;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.rulebook.RuleContent;

/** Why a demand may be called unreasonable: a closed list, each reason with the evidence that it takes. */
@RegisterForReflection
public record ReasonRules(List<ReasonRule> reasons) implements RuleContent {

  /** @param off kept for the assessments that name it, and proposed no more */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ReasonRule(String code, String nameZh, String nameEn, String evidenceZh, String evidenceEn,
      String customerZh, String customerEn, Boolean off) {

    DemandReasons.Reason reason() {
      return new DemandReasons.Reason(code, nameZh, nameEn, evidenceZh, evidenceEn, customerZh, customerEn);
    }
  }

  @Override
  public void check() {
    unless(reasons != null && !reasons.isEmpty(), "at least one reason stays");
    for (var reason : reasons) {
      unless(reason.code() != null && reason.code().matches("[A-Z][A-Z_]{0,39}"),
          "code is 1 to 40 capital letters and underscores");
      unless(
          Stream.of(reason.nameZh(), reason.nameEn(), reason.evidenceZh(), reason.evidenceEn(), reason.customerZh(),
              reason.customerEn()).allMatch(words -> words != null && !words.isBlank() && words.length() <= 300),
          reason.code()
              + " has a name, the evidence and words for the customer in both languages, each in 1 to 300 characters");
    }
  }
}
