package io.zerodistance.intake.tracking;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.complaint.TextPolicy;
import io.zerodistance.intake.event.CustomerSaid.What;
import io.zerodistance.intake.search.IndexAgain;

/** Keeps what the customer wrote, has the complaint found by it, and words of harm heeded; events carry only the id. */
@ApplicationScoped
class KeepWords {

  private static final String KEEP = """
      insert into customer_message (business_unit, number, id, text, answers, about, at)
      values (?1, ?2, cast(?3 as uuid), ?4, cast(cast(?5 as text) as jsonb), ?6, ?7)""";

  @Inject
  HeedHarm harm;
  @Inject
  IndexAgain indexAgain;
  @Inject
  Sql sql;
  @Inject
  ObjectMapper json;

  /** {@code said}: all of it, where {@code text} is the part that is kept here; each may be null. */
  record Written(String text, Map<String, String> answers, String said) {

    /** Never the words. */
    @Override
    public String toString() {
      return "Written[withheld]";
    }
  }

  /** @return the id of the kept words */
  Uni<String> keep(Complaint complaint, What about, Written written, Instant at) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return sql.execute(KEEP, complaint.businessUnit(), complaint.number(), id.toString(), written.text(),
        asJson(written.answers()), about.name(), at)
        .chain(() -> indexAgain.index(complaint.businessUnit(), complaint.number()))
        .chain(() -> harm.heed(complaint,
            new HeedHarm.Said(about, written.said(), written.answers(), id.toString()), at))
        .replaceWith(id.toString());
  }

  /** @return the id of the kept comment, or null when nothing was written */
  Uni<String> keepComment(Complaint complaint, What about, String comment, Instant at) {
    if (comment == null || comment.isBlank()) {
      return Uni.createFrom().nullItem();
    }
    var text = TextPolicy.accept(comment);
    return keep(complaint, about, new Written(text, null, text), at);
  }

  private String asJson(Map<String, String> answers) {
    try {
      return answers == null || answers.isEmpty() ? null : json.writeValueAsString(answers);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("answers cannot be written");
    }
  }
}
