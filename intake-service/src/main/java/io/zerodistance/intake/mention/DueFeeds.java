package io.zerodistance.intake.mention;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.unit.Moment;

/** Which feeds are due, and who reads them: one replica holds a feed until it has noted the outcome or its lease has run out. */
@ApplicationScoped
class DueFeeds {

  static final Duration LEASE = Duration.ofMinutes(2);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

  private static final String LEASE_DUE =
      """
      update mention_source s set leased_until = ?2
      from (select business_unit, id from mention_source
        where kind = 'FEED' and active and next_poll_at <= ?1 and (leased_until is null or leased_until <= ?1)
        order by next_poll_at limit ?3 for update skip locked) due
      where s.business_unit = due.business_unit and s.id = due.id
      returning s.business_unit, s.id, s.address, s.etag, s.last_modified, s.every_minutes, s.failures, s.leased_until""";
  /** Only by the holder of the lease: who was slower than its lease changes nothing any more. */
  private static final String DONE = """
      update mention_source set leased_until = null, polled_at = ?4, next_poll_at = ?5, failures = ?6, trouble = ?7,
        etag = case when ?8 then ?9 else etag end, last_modified = case when ?8 then ?10 else last_modified end
      where business_unit = ?1 and id = ?2 and leased_until = ?3""";

  @Inject
  Sql sql;

  record Feed(String businessUnit, String id, String address, String etag, String lastModified, int everyMinutes,
      int failures, Instant leasedUntil) {}

  Uni<List<Feed>> lease(Instant now, int most) {
    return sql.rows(LEASE_DUE, now, now.plus(LEASE), most).map(rows -> rows.stream()
        .map(row -> new Feed((String) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4],
            (Integer) row[5], (Integer) row[6], Moment.of(row[7])))
        .toList());
  }

  Uni<Void> read(Feed feed, FetchFeed.Fetched fetched, Instant now) {
    return sql.execute(DONE, feed.businessUnit(), feed.id(), feed.leasedUntil(), now,
        now.plus(Duration.ofMinutes(feed.everyMinutes())), 0, null, fetched.body() != null, fetched.etag(),
        fetched.lastModified()).replaceWithVoid();
  }

  /** Less and less often while it fails. */
  Uni<Void> failed(Feed feed, String trouble, Instant now) {
    int failures = feed.failures() + 1;
    var pause = Duration.ofMinutes(feed.everyMinutes()).multipliedBy(1L << Math.min(failures, 8));
    return sql.execute(DONE, feed.businessUnit(), feed.id(), feed.leasedUntil(), now,
        now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause), failures, trouble, false, null, null)
        .replaceWithVoid();
  }
}
