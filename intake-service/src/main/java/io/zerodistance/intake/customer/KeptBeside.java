package io.zerodistance.intake.customer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.unit.Moment;

/** What is kept beside the words of a person's complaints: files, and the regulator's own reference. */
@ApplicationScoped
class KeptBeside {

  private static final String FILES = """
      select a.number, cast(a.id as text), a.origin, a.state, a.name, a.media_type, a.size, a.created_at
      from attachment a join complaint c on c.business_unit = a.business_unit and c.number = a.number
      where a.business_unit = ?1 and c.customer = any (string_to_array(?2, ',')) and a.state not in ('RECEIVING', 'ERASED')
      order by a.created_at, a.id""";
  private static final String REGULATORS = """
      select r.number, r.authority, r.reference, r.due from regulator_case r
      join complaint c on c.business_unit = r.business_unit and c.number = r.number
      where r.business_unit = ?1 and c.customer = any (string_to_array(?2, ','))""";

  /** {@code address}: where whoever handles the request gets the bytes. */
  record KeptFile(String id, String origin, String state, String name, String mediaType, Long size, Instant at,
      String address) {}

  record Forwarded(String authority, String reference, Instant due) {}

  @Inject
  Sql sql;

  /** @return by the number of the complaint; call inside a transaction */
  Uni<Map<String, List<KeptFile>>> files(String unit, Set<String> customers) {
    return byNumber(FILES, unit, customers, row -> new KeptFile((String) row[1], (String) row[2], (String) row[3],
        (String) row[4], (String) row[5], row[6] == null ? null : ((Number) row[6]).longValue(), Moment.of(row[7]),
        "/api/intake/complaints/" + row[0] + "/attachments/" + row[1]));
  }

  /** @return by the number of the complaint, at most one each; call inside a transaction */
  Uni<Map<String, List<Forwarded>>> regulators(String unit, Set<String> customers) {
    return byNumber(REGULATORS, unit, customers,
        row -> new Forwarded((String) row[1], (String) row[2], Moment.of(row[3])));
  }

  /** Rows that begin with the number. */
  <T> Uni<Map<String, List<T>>> byNumber(String query, String unit, Set<String> customers, Function<Object[], T> read) {
    return sql.rows(query, unit, String.join(",", customers)).map(rows -> rows.stream().collect(
        Collectors.groupingBy(row -> (String) row[0], Collectors.mapping(read, Collectors.toList()))));
  }
}
