package io.zerodistance.intake.demand;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.unit.Language;
import io.zerodistance.intake.unit.ReferenceRows;

/** The fixed reasons for which a demand may be called unreasonable, read from memory. */
@ApplicationScoped
class DemandReasons implements ReferenceRows {

  private static final String ALL = """
      select code, zh, en, evidence_zh, evidence_en, customer_zh, customer_en from demand_reason order by position""";

  /** {@code evidence}: what proves it; {@code forCustomer}: the same reason in words for the customer. */
  record Reason(String code, String zh, String en, String evidenceZh, String evidenceEn, String customerZh,
      String customerEn) {

    String forCustomer(Language language) {
      return language.pick(customerZh, customerEn);
    }
  }

  @Inject
  Sql sql;

  private volatile Map<String, Reason> reasons = Map.of();

  Optional<Reason> find(String code) {
    return Optional.ofNullable(code).map(reasons::get);
  }

  List<Reason> all() {
    return List.copyOf(reasons.values());
  }

  @Override
  public Uni<Void> read() {
    return sql.rows(ALL).invoke(rows -> {
      var read = new LinkedHashMap<String, Reason>();
      for (var row : rows) {
        read.put((String) row[0], new Reason((String) row[0], (String) row[1], (String) row[2], (String) row[3],
            (String) row[4], (String) row[5], (String) row[6]));
      }
      reasons = read;
    }).replaceWithVoid();
  }
}
