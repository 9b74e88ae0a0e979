package io.zerodistance.intake.delivery;

import static io.zerodistance.rulebook.RuleRejected.unless;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.rulebook.RuleContent;

/** Whether a unit's words travel by mail and chat, or only the news that there are some; the zone of its dates; its letterhead. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LetterRules(Boolean wordsTravel, String zone, String addressZh, String addressEn)
    implements RuleContent {

  DeliveryRule rule() {
    return new DeliveryRule(wordsTravel, ZoneId.of(zone), addressZh, addressEn);
  }

  @Override
  public void check() {
    unless(wordsTravel != null, "wordsTravel is true or false");
    unless(isZone(), "zone is a time zone such as Asia/Shanghai");
    unless(Stream.of(addressZh, addressEn)
        .allMatch(line -> line != null && !line.isBlank() && line.length() <= 200),
        "addressZh and addressEn are 1 to 200 characters each");
  }

  private boolean isZone() {
    try {
      return zone != null && ZoneId.of(zone) != null;
    } catch (DateTimeException unknown) {
      return false;
    }
  }
}
