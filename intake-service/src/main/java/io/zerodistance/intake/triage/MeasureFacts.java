package io.zerodistance.intake.triage;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.suggestion.Fact;

/** Compares the facts that were said to be missing with those that customers were asked for; inside the open transaction. */
@ApplicationScoped
class MeasureFacts {

  /** Where nobody was asked, a person may have known the facts, or have gone on without: that judges no suggestion. */
  private static final String FACTS = """
      with decided as (
        select t.number, t.suggested_missing as missing from triage t
        where t.business_unit = ?1 and t.triaged_at >= ?2 and t.suggested_missing is not null
          and t.version = (select min(first.version) from triage first where first.business_unit = t.business_unit
            and first.number = t.number and first.model_version is not null)),
      meant as (
        select split_part(pair, '=', 1) as code, split_part(pair, '=', 2) as fact
        from unnest(string_to_array(?3, ',')) as pair),
      asked as (
        select d.number, d.missing, coalesce(array_agg(m.fact) filter (where m.fact is not null), '{}') as facts
        from decided d
        join information_request r on r.business_unit = ?1 and r.number = d.number and r.state <> 'WITHDRAWN'
        join information_asked a on a.business_unit = r.business_unit and a.request = r.id
        left join meant m on m.code = a.code
        group by d.number, d.missing)
      select fact, count(*), count(*) filter (where fact = any (missing)), count(*) filter (where fact = any (facts)),
        count(*) filter (where fact = any (missing) and fact = any (facts))
      from asked, unnest(string_to_array(?4, ',')) as fact group by fact""";
  private static final String MEANT = Arrays.stream(Fact.values())
      .flatMap(fact -> fact.questions().stream().map(code -> code + "=" + fact)).collect(Collectors.joining(","));
  private static final String ALL = Stream.of(Fact.values()).map(Fact::name).collect(Collectors.joining(","));

  @Inject
  Sql sql;

  Uni<Accuracy.Facts> of(String unit, Instant from) {
    return sql.rows(FACTS, unit, from, MEANT, ALL).map(rows -> new Accuracy.Facts(
        rows.stream().mapToLong(row -> count(row[1])).max().orElse(0),
        rows.stream().map(MeasureFacts::fact).filter(one -> one.suggested() + one.asked() > 0).sorted().toList()));
  }

  private static Accuracy.FactAgreement fact(Object[] row) {
    return new Accuracy.FactAgreement(Fact.valueOf((String) row[0]), count(row[2]), count(row[3]), count(row[4]));
  }

  private static long count(Object column) {
    return ((Number) column).longValue();
  }
}
