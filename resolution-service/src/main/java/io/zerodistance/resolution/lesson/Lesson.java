package io.zerodistance.resolution.lesson;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What others can learn from a closed case; it names no customer. {@code item} is the taxonomy item, site and product may be null.
 * {@code notices}: what customers were told because of it.
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Lesson(String businessUnit, String id, String number, String item, String site, String product,
    String title, String directCause, String causeBehind, String advice, String publishedBy, Instant publishedAt,
    Instant retiredAt, List<Notice> notices) {

  /** A notice to customers, published by intake. */
  @RegisterForReflection
  public record Notice(String id, String item, String by, Instant at) {}

  Lesson with(List<Notice> found) {
    return new Lesson(businessUnit, id, number, item, site, product, title, directCause, causeBehind, advice,
        publishedBy, publishedAt, retiredAt, found);
  }
}
