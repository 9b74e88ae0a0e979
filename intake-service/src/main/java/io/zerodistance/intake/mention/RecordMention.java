package io.zerodistance.intake.mention;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.access.IdempotentRequests;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.network.WebAddressPolicy;

/** Notes a post that a person found; the same address again is the same post. */
@ApplicationScoped
class RecordMention {

  private static final String BY_HAND = "by-hand";

  @Inject
  KeepPosts posts;
  @Inject
  IdempotentRequests requests;
  @Inject
  Transactions transactions;
  @Inject
  Clock clock;

  @RegisterForReflection
  record Found(String businessUnit, String url, String author, String title, String text, String publishedAt) {}

  @RegisterForReflection
  record Recorded(String id) {}

  /** @param key an Idempotency-Key or null; @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming the field, 404 for a foreign unit */
  Uni<Recorded> record(Caller by, Found found, String key) {
    if (found == null || found.businessUnit() == null) {
      throw MentionProblems.field("businessUnit", "set it to one of your business units.");
    }
    var scope = by.scopeOf(found.businessUnit());
    var post = post(found);
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return transactions.within(scope, () -> key == null ? keep(found.businessUnit(), post, at, by.id())
        : requests.once(found.businessUnit(), by.id(), key, found, Recorded.class,
            () -> keep(found.businessUnit(), post, at, by.id())));
  }

  private Uni<Recorded> keep(String businessUnit, Post post, Instant at, String by) {
    return posts.keepOne(businessUnit, BY_HAND, post, at, by).map(Recorded::new);
  }

  private static Post post(Found found) {
    var text = PlainText.of(found.text(), 10_000);
    if (text == null) {
      throw MentionProblems.field("text", "write or paste what was said.");
    }
    var url = WebAddressPolicy.accept(found.url());
    if (url == null && found.url() != null && !found.url().isBlank()) {
      throw MentionProblems.field("url", "paste the http or https address of the post, or leave it out.");
    }
    return new Post(url != null ? url : text, url, PlainText.of(found.author(), 200), PlainText.of(found.title(), 500),
        text, instant(found.publishedAt()));
  }

  private static Instant instant(String text) {
    try {
      return text == null || text.isBlank() ? null : OffsetDateTime.parse(text.strip()).toInstant();
    } catch (DateTimeException unreadable) {
      throw MentionProblems.field("publishedAt", "write an instant with offset, such as 2026-11-21T18:30:00+08:00.");
    }
  }
}
