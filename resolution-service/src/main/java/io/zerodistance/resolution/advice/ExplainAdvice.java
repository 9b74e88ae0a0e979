package io.zerodistance.resolution.advice;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.advice.Advice.Words;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.money.Money;
import io.zerodistance.resolution.storage.Row;

/** Tells the customer what the newest advice on the case rested on: which figures of the person, from where, and the formula. */
@ApplicationScoped
class ExplainAdvice {

  private static final String NEWEST = """
      select advice, coalesce(last_given_at, given_at) as at from advice where business_unit = ?1 and number = ?2
      order by at desc limit 1""";

  @Inject
  Sql sql;
  @Inject
  ObjectMapper json;

  /** {@code at} null: nobody has asked for advice on this case yet. */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Explanation(Instant at, List<Words> words, List<Used> used) {}

  /** A figure about the person that was used. */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Used(String zh, String en, String value, Money money, String sourceZh, String sourceEn, String asOf) {}

  Uni<Explanation> of(CaseFile file) {
    return sql.rows(NEWEST, file.businessUnit(), file.number())
        .map(Row.first(row -> explained(tree(row.text(0)), row.instant(1))))
        .map(found -> found.orElseGet(() -> new Explanation(null, PlainAdvice.ALWAYS, List.of())));
  }

  private static Explanation explained(JsonNode advice, Instant at) {
    var words = each(advice.path("explanation")).map(one -> new Words(one.path("zh").asText(), one.path("en").asText()))
        .toList();
    var used = each(advice.path("inputs")).filter(one -> one.path("ofCustomer").asBoolean()
        && Advice.Use.USED.name().equals(one.path("use").asText())).map(ExplainAdvice::used).toList();
    return new Explanation(at, words.isEmpty() ? PlainAdvice.ALWAYS : words, used);
  }

  private static Used used(JsonNode input) {
    var money = input.path("money");
    return new Used(input.path("zh").asText(), input.path("en").asText(), input.path("value").asText(),
        money.isObject() ? Money.of(money.path("amount").asLong(), money.path("currency").asText()) : null,
        input.path("sourceZh").asText(), input.path("sourceEn").asText(), input.path("asOf").asText(null));
  }

  private static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private JsonNode tree(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
