package io.zerodistance.routing.assignment;

import static io.zerodistance.rulebook.RuleRejected.unless;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.routing.assignment.AssignmentPolicy.Release;

/**
 * One layer of how work is given out, as somebody set it; what a unit leaves out is the group's.
 *
 * @param weights what each part of the score is worth; only their proportion matters
 * @param warmUpMinutes how long after coming on duty a person takes no more of the backlog than a fair share
 * @param widenMinutes how long a case waits for the skilled before the search is widened by a step
 * @param breakMinutes the longest break between two parts of a day's work that ends no shift
 * @param whenAway what is handed on of a person who goes away; {@code whenOff} of one who goes off, whose shift ends or who is absent
 * @param reach what each tier may usually decide on one case
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssignmentRules(Weights weights, Integer warmUpMinutes, Integer widenMinutes, Integer breakMinutes,
    Release whenAway, Release whenOff, Reach reach) {
  private static final AssignmentRules NOTHING = new AssignmentRules(null, null, null, null, null, null, null);
  private static final int MOST_WEIGHT = 1_000;
  private static final int LONGEST_MINUTES = 1_440;
  /** A night is no break. */
  private static final int LONGEST_BREAK = 480;
  private static final long MOST_REACH = 10_000_000_000L;

  /** Of the whole score; 0 leaves a part out. */
  @RegisterForReflection
  public record Weights(Integer spare, Integer continuity, Integer skill, Integer fairness, Integer tierFit) {
    private Stream<Integer> all() {
      return Stream.of(spare, continuity, skill, fairness, tierFit);
    }

    AssignmentPolicy.Weights policy() {
      return new AssignmentPolicy.Weights(spare, continuity, skill, fairness, tierFit);
    }
  }

  /** Minor units; what is above the senior's is for supervisors. */
  @RegisterForReflection
  public record Reach(Long frontLine, Long senior) {
    AssignmentPolicy.Reach policy() {
      return new AssignmentPolicy.Reach(frontLine, senior);
    }
  }

  public static AssignmentRules orNothing(AssignmentRules rules) {
    return Objects.requireNonNullElse(rules, NOTHING);
  }

  /** This layer over the group's. */
  public AssignmentRules over(AssignmentRules group) {
    return new AssignmentRules(weights != null ? weights : group.weights,
        warmUpMinutes != null ? warmUpMinutes : group.warmUpMinutes,
        widenMinutes != null ? widenMinutes : group.widenMinutes,
        breakMinutes != null ? breakMinutes : group.breakMinutes, whenAway != null ? whenAway : group.whenAway,
        whenOff != null ? whenOff : group.whenOff, reach != null ? reach : group.reach);
  }

  /** The parts that this layer says something about, by name. */
  public Set<String> parts() {
    var parts = new LinkedHashSet<String>();
    Stream.of(weights == null ? null : "weights", warmUpMinutes == null ? null : "warmUpMinutes",
        widenMinutes == null ? null : "widenMinutes", breakMinutes == null ? null : "breakMinutes",
        whenAway == null ? null : "whenAway", whenOff == null ? null : "whenOff", reach == null ? null : "reach")
        .filter(Objects::nonNull)
        .forEach(parts::add);
    return parts;
  }

  /** @throws io.zerodistance.rulebook.RuleRejected naming the part that is wrong */
  public void check() {
    unless(weights == null || weights.all().allMatch(weight -> weight != null && weight >= 0 && weight <= MOST_WEIGHT)
        && weights.all().anyMatch(weight -> weight > 0),
        "weights has spare, continuity, skill, fairness and tierFit from 0 to " + MOST_WEIGHT + ", not all 0");
    unless(warmUpMinutes == null || warmUpMinutes >= 0 && warmUpMinutes <= LONGEST_MINUTES,
        "warmUpMinutes is from 0 to " + LONGEST_MINUTES);
    unless(widenMinutes == null || widenMinutes >= 1 && widenMinutes <= LONGEST_MINUTES,
        "widenMinutes is from 1 to " + LONGEST_MINUTES);
    unless(breakMinutes == null || breakMinutes >= 0 && breakMinutes <= LONGEST_BREAK,
        "breakMinutes is from 0 to " + LONGEST_BREAK);
    unless(reach == null || reach.frontLine() != null && reach.senior() != null && reach.frontLine() >= 0
        && reach.frontLine() <= reach.senior() && reach.senior() <= MOST_REACH,
        "reach has frontLine and senior in minor units; the senior's is not below the front line's");
  }

  /** The template leaves nothing out. */
  public void checkWhole() {
    unless(weights != null && warmUpMinutes != null && widenMinutes != null && breakMinutes != null && whenAway != null
        && whenOff != null && reach != null,
        "the template says weights, warmUpMinutes, widenMinutes, breakMinutes, whenAway, whenOff and reach, "
            + "for units that set none");
  }

  AssignmentPolicy policy() {
    return new AssignmentPolicy(weights.policy(), Duration.ofMinutes(warmUpMinutes), Duration.ofMinutes(widenMinutes),
        Duration.ofMinutes(breakMinutes), reach.policy(), whenAway, whenOff);
  }
}
