package io.zerodistance.resolution.fairness;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.resolution.money.Money;

/**
 * What was advised and granted to the customers of each class, and whether one is treated otherwise than the others.
 *
 * @param fewest below so many ended cases a class is counted and not compared
 * @param falseAlarm how often a class that is treated like the others is marked all the same
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FairnessReport(String businessUnit, LocalDate from, LocalDate to, String currency, int fewest,
    double falseAlarm, List<ClassRow> classes) {

  /**
   * One class. Figures are means over its cases and null where there are too few.
   *
   * @param customerClass code of the class, {@code NONE} for customers of whom no class is known or used, {@code UNREAD} where the
   *     archive could not be read
   * @param valueEffect upper ends of the ranges over what the cases alone made them: what customer value did to the advice
   * @param share goodwill granted over the upper end of the range
   * @param deviation {@code share} less that of all other classes together
   */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record ClassRow(String customerClass, long cases, long withFloor, Money floor, Money floorGranted, long ended,
      Money low, Money high, Double valueEffect, Money goodwill, Long below, Long within, Long above, Double share,
      Double deviation, Mark mark) {}

  /** {@code TOO_FEW}: no statement; {@code LESS}, {@code MORE}: not explained by chance. */
  public enum Mark {
    TOO_FEW, ALIKE, LESS, MORE
  }
}
