package io.zerodistance.analytics.fact;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.event.Received;

/** Whether the customer said that it is resolved, staff was told so, or nobody objected in time. */
@ApplicationScoped
class RecordWord implements EventHandler<RecordWord.Word> {

  private static final String RECORD = """
      insert into case_fact (business_unit, number, word_sequence, word_by_customer, word_told)
      values (?1, ?2, ?3, ?4, ?5)
      on conflict (business_unit, number) do update set word_sequence = excluded.word_sequence,
        word_by_customer = excluded.word_by_customer, word_told = excluded.word_told
      where coalesce(case_fact.word_sequence, 0) < excluded.word_sequence""";

  @Inject
  Sql sql;

  @Override
  public Set<String> types() {
    return Set.of("zerodistance.resolution.resolution-confirmed.v1");
  }

  @Override
  public Class<Word> payload() {
    return Word.class;
  }

  @Override
  public Uni<Void> handle(Received<Word> event) {
    return sql.execute(RECORD, event.businessUnit(), event.subject(), event.sequence(), event.data().byCustomer(),
        Boolean.TRUE.equals(event.data().told())).replaceWithVoid();
  }

  @RegisterForReflection
  record Word(boolean byCustomer, Boolean told) {}
}
