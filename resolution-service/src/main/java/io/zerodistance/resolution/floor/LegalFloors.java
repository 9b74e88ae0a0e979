package io.zerodistance.resolution.floor;

import static io.zerodistance.rulebook.RuleRejected.unless;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.resolution.money.Money;
import io.zerodistance.rulebook.RuleContent;

/** What laws set for claims, each with its source and the day from which the law holds; the same for every unit. */
@RegisterForReflection
public record LegalFloors(List<Floor> floors) implements RuleContent {

  private static final BigDecimal LARGEST_MULTIPLE = BigDecimal.valueOf(1_000);
  private static final long LARGEST_MINIMUM = 100_000_000_00L;

  /** {@code lossMultiple} null: the law knows none. */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Floor(String claim, String jurisdiction, BigDecimal multiple, BigDecimal lossMultiple, Long minimum,
      String currency, String sourceZh, String sourceEn, LocalDate since) {}

  /** What holds on a day, one for each claim. */
  public List<LegalFloor> of(String jurisdiction, LocalDate today) {
    return floors.stream().filter(floor -> floor.jurisdiction().equals(jurisdiction) && !floor.since().isAfter(today))
        .map(floor -> new LegalFloor(floor.claim(), floor.multiple(), floor.lossMultiple(),
            Money.of(floor.minimum(), floor.currency()), floor.sourceZh(), floor.sourceEn()))
        .toList();
  }

  @Override
  public void check() {
    unless(floors != null, "send floors");
    for (var floor : floors) {
      var name = floor.claim() + " " + floor.jurisdiction();
      unless(matches(floor.claim(), "[A-Z][A-Z_]{0,39}"), "a claim is named with capitals and _, such as FOOD_SAFETY");
      unless(matches(floor.jurisdiction(), "[A-Z]{2}"), name + ": jurisdiction is a code such as CN");
      unless(isMultiple(floor.multiple()), name + ": multiple is from 0 to " + LARGEST_MULTIPLE);
      unless(floor.lossMultiple() == null || isMultiple(floor.lossMultiple()),
          name + ": lossMultiple is from 0 to " + LARGEST_MULTIPLE + ", or left out");
      unless(floor.minimum() != null && floor.minimum() >= 0 && floor.minimum() <= LARGEST_MINIMUM,
          name + ": minimum is an amount in minor units");
      unless(matches(floor.currency(), "[A-Z]{3}"), name + ": currency is a code such as CNY");
      unless(isSource(floor.sourceZh()) && isSource(floor.sourceEn()),
          name + ": name the law in sourceZh and sourceEn");
      unless(floor.since() != null, name + ": since is the day from which the law holds");
    }
  }

  private static boolean matches(String value, String pattern) {
    return value != null && value.matches(pattern);
  }

  private static boolean isMultiple(BigDecimal multiple) {
    return multiple != null && multiple.signum() >= 0 && multiple.compareTo(LARGEST_MULTIPLE) <= 0;
  }

  private static boolean isSource(String source) {
    return source != null && !source.isBlank() && source.length() <= 300;
  }
}
