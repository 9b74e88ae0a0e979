package io.zerodistance.intake.mention;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.github.f4b6a3.uuid.UuidCreator;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.IdempotentRequests;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.suggestion.SuggestTriage;

/** Keeps each post of a source once, however often it is told; call inside a transaction of the unit. */
@ApplicationScoped
class KeepPosts {

  private static final String KEEP =
      """
      insert into mention (business_unit, id, source, entry_key, url, author, title, text, published_at, found_at, found_by,
        safety)
      values (?1, cast(?2 as uuid), ?3, ?4, ?5, ?6, ?7, ?8, cast(?9 as timestamptz), ?10, ?11, ?12) on conflict do nothing""";
  private static final String KNOWN = """
      select cast(id as text) from mention where business_unit = ?1 and source = ?2 and entry_key = ?3""";

  @Inject
  SuggestTriage suggest;
  @Inject
  Sql sql;

  /** @return how many were new */
  Uni<Integer> keep(String businessUnit, String source, List<Post> posts, Instant at) {
    var chain = Uni.createFrom().item(0);
    for (var post : posts) {
      chain = chain.chain(fresh -> insert(businessUnit, source, post, at, null, newId()).map(rows -> fresh + rows));
    }
    return chain;
  }

  /** @return the id of the post, also where it was known before */
  Uni<String> keepOne(String businessUnit, String source, Post post, Instant at, String by) {
    var id = newId();
    return insert(businessUnit, source, post, at, by, id).chain(fresh -> fresh == 1 ? Uni.createFrom().item(id)
        : sql.rows(KNOWN, businessUnit, source, IdempotentRequests.hash(post.key()))
            .map(rows -> (String) rows.getFirst()[0]));
  }

  private Uni<Integer> insert(String businessUnit, String source, Post post, Instant at, String by, String id) {
    return sql.execute(KEEP, businessUnit, id, source, IdempotentRequests.hash(post.key()), post.url(), post.author(),
        post.title(), post.text(), post.publishedAt(), at, by, suggest.speaksOfHarm(businessUnit, post.said()));
  }

  private static String newId() {
    return UuidCreator.getTimeOrderedEpoch().toString();
  }
}
