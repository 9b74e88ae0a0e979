package io.zerodistance.resolution.advice;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.resolution.floor.NamedFloor;
import io.zerodistance.resolution.money.Money;

/**
 * An advised range for discretionary goodwill on top of the legal floor; a person decides.
 *
 * @param floor null when no claim with a legal floor was named; it never depends on who the customer is
 * @param named the claim whose floor is paid on the case, with what was granted of it; null while there is none
 * @param total floor and goodwill together, never below the floor; null without a floor or in another currency than the range
 * @param explanation the same in plain words, as the customer is told
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Advice(Money floor, NamedFloor named, Money low, Money high, Total total,
    CustomerInputs.Use customerValue,
    BalancePoint balance, List<Input> inputs, String formula, List<Reason> reasons, List<Words> explanation) {

  @RegisterForReflection
  public record Total(Money low, Money high) {}

  /**
   * One thing that went in, or would have.
   *
   * @param money where the value is an amount
   * @param asOf the day that the value is of; null for what is read from the case at this moment
   * @param ofCustomer told by the customer archive about the person
   * @param use {@code USED}, {@code MISSING} or {@code LEFT_OUT} (known, and not needed or not comparable)
   */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Input(String name, String value, Money money, String zh, String en, String sourceZh, String sourceEn,
      LocalDate asOf, boolean ofCustomer, Use use) {}

  enum Use {
    USED, MISSING, LEFT_OUT
  }

  @RegisterForReflection
  public record Reason(String code, String zh, String en) {}

  @RegisterForReflection
  public record Words(String zh, String en) {}
}
