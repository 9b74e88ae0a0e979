package io.zerodistance.intake.triage;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.zerodistance.access.ProblemType;
import io.zerodistance.access.Problems;
import io.zerodistance.intake.suggestion.Emotion;
import io.zerodistance.intake.suggestion.Motive;
import io.zerodistance.intake.suggestion.Severity;
import io.zerodistance.intake.taxonomy.Item;
import io.zerodistance.intake.taxonomy.Taxonomy;

/**
 * Accepts a triage whose every value exists: an active item of the unit's taxonomy, a severity, a motive, a demand. Who may be harmed is
 * looked after before any demand is judged: S1 carries no UNREASONABLE.
 */
final class DecisionPolicy {

  static final ProblemType TRIAGE_INVALID = new ProblemType("triage-invalid", 422, "The triage cannot be accepted");
  static final ProblemType SAFETY_UNLABELLED =
      new ProblemType("safety-unlabelled", 422, "A matter of safety carries no label of its demand");

  record Accepted(Item item, Severity severity, Motive motive, Demand demand,
      Emotion emotion) {}

  private DecisionPolicy() {}

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with the field and the allowed values */
  static Accepted judge(Decision decision, Taxonomy taxonomy) {
    if (decision == null) {
      throw refused("body", List.of("taxonomyItem", "severity", "motive", "demand"));
    }
    var code = decision.taxonomyItem() == null ? "" : decision.taxonomyItem();
    var item = taxonomy.active(code).orElseThrow(() -> refused("taxonomyItem", taxonomy.activeCodes()));
    var accepted = new Accepted(item, option("severity", decision.severity(), Severity.class),
        option("motive", decision.motive(), Motive.class), option("demand", decision.demand(), Demand.class),
        decision.emotion() == null || decision.emotion().isEmpty() ? null
            : option("emotion", decision.emotion(), Emotion.class));
    if (accepted.severity() == Severity.S1 && accepted.demand() == Demand.UNREASONABLE) {
      throw Problems.of(SAFETY_UNLABELLED,
          "Care for the person first: send 'demand' UNDECIDED or REASONABLE, or another severity where nobody is or was in danger.",
          Map.of("field", "demand", "allowed", List.of(Demand.REASONABLE, Demand.UNDECIDED)));
    }
    return accepted;
  }

  private static <E extends Enum<E>> E option(String field, String value, Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).filter(option -> option.name().equals(value)).findFirst()
        .orElseThrow(() -> refused(field, List.of(type.getEnumConstants())));
  }

  private static RuntimeException refused(String field, List<?> allowed) {
    return Problems.of(TRIAGE_INVALID, "Set '" + field + "' to one of the allowed values.",
        Map.of("field", field, "allowed", allowed));
  }
}
