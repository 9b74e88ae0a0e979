package io.zerodistance.resolution.wording;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.resolution.casefile.Texts;

/**
 * How a customer of the unit counts time: zone, when a day ends ({@code HH:mm}), which days are no working days, and whether the days off
 * and make-up days of China are counted.
 */
@RegisterForReflection
public record PromiseHours(String zone, String endOfDay, List<DayOfWeek> restDays, boolean statutory, boolean retired)
    implements Worded {

  @Override
  public void check() {
    try {
      ZoneId.of(Texts.required("content.zone", zone, 60));
      LocalTime.parse(Texts.required("content.endOfDay", endOfDay, 5));
    } catch (DateTimeException unknown) {
      throw Texts.invalid("content", "Give zone as a name such as Asia/Shanghai and endOfDay as HH:mm.");
    }
    if (restDays == null || restDays.stream().distinct().count() > 6) {
      throw Texts.invalid("content.restDays", "Give restDays as a list of at most six days, such as SATURDAY.");
    }
  }
}
