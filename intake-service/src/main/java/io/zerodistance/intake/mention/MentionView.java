package io.zerodistance.intake.mention;

import java.time.Instant;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.intake.unit.Moment;

/**
 * A post and what became of it; {@code state}: FOUND, VERIFIED, PROPOSED (a public text waits for a second person), CONTACTED,
 * CLARIFIED or IGNORED; {@code words}: what is said in public, or why nothing is; {@code safety}: words of harm are in it.
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record MentionView(String id, String businessUnit, String source, String url, String author, String title, String text,
    Instant publishedAt, Instant foundAt, String state, String verdict, String evidence, String verifiedBy,
    Instant verifiedAt, String words, String complaint, String answeredBy, Instant answeredAt, String decidedBy,
    Instant decidedAt, String refusal, boolean safety) {

  static final String COLUMNS = """
      cast(id as text) as id, business_unit, source, url, author, title, text, published_at, found_at, state, verdict, evidence,
      verified_by, verified_at, words, complaint, answered_by, answered_at, decided_by, decided_at, refusal, safety""";
  private static final Set<String> OPEN = Set.of("FOUND", "VERIFIED", "PROPOSED");

  static MentionView of(Object[] row) {
    return new MentionView((String) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4],
        (String) row[5], (String) row[6], Moment.of(row[7]), Moment.of(row[8]), (String) row[9], (String) row[10],
        (String) row[11], (String) row[12], Moment.of(row[13]), (String) row[14], (String) row[15], (String) row[16],
        Moment.of(row[17]), (String) row[18], Moment.of(row[19]), (String) row[20], (Boolean) row[21]);
  }

  /** 1 as long as somebody may be harmed and nothing is answered, else 0; as the column of that name. */
  int urgency() {
    return safety && OPEN.contains(state) ? 1 : 0;
  }

  /** Title and text, each once. */
  String said() {
    return new Post(id, url, author, title, text, publishedAt).said();
  }
}
