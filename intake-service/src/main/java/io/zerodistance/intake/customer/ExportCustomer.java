package io.zerodistance.intake.customer;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Sql;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.secret.Contact;
import io.zerodistance.intake.secret.ContactVault;
import io.zerodistance.intake.unit.Moment;

/** Hands out everything that one unit's intake holds of one person; complete, or refused with the count. */
@ApplicationScoped
class ExportCustomer {

  private static final int MOST = 2_000;
  private static final String COMPLAINTS = """
      select number, kind, channel, language, text, order_reference, site, region, product, occurred_at, received_at,
        status, severity, coalesce(item, given_item, suggested_item), demand, contact
      from complaint where business_unit = ?1 and customer = any (string_to_array(?2, ',')) order by received_at""";
  private static final String MESSAGES = """
      select m.number, m.at, m.about, m.text, cast(m.answers as text) from customer_message m
      join complaint c on c.business_unit = m.business_unit and c.number = m.number
      where m.business_unit = ?1 and c.customer = any (string_to_array(?2, ',')) order by m.at""";
  private static final String STEPS = """
      select e.number, e.at, e.what, e.amount, e.currency from tracking_entry e
      join complaint c on c.business_unit = e.business_unit and c.number = e.number
      where e.business_unit = ?1 and c.customer = any (string_to_array(?2, ',')) order by e.position""";

  record Message(Instant at, String about, String text, String answers) {}

  record Step(Instant at, String what, Long amount, String currency) {}

  record Matter(String number, String kind, String channel, String language, String text, String order, String site,
      String region, String product, Instant occurredAt, Instant receivedAt, String status, String severity,
      String taxonomyItem, String demand, Contact contact, List<Message> messages, List<Step> steps) {}

  record Export(String businessUnit, List<String> references, Instant exportedAt,
      CustomerFigures.ClassGiven customerClass, List<CustomerFigures.Value> values, List<Matter> matters,
      List<PastMatters.AssessedDemand> assessedDemands, List<CustomerView.MergeView> merges,
      List<Elsewhere> elsewhere) {}

  /** What another service holds of the same matters, and where whoever handles the request reads it. */
  record Elsewhere(String service, String zh, String en, String address) {}

  /** The other services hold no contact; they know a person by the reference and the numbers above. */
  private static final List<Elsewhere> ELSEWHERE = List.of(
      new Elsewhere("resolution", "答复、承诺、补救方案、付款", "replies, promises, offers, payments", "/api/cases/{number}"),
      new Elsewhere("feedback", "问卷邀请和您的回答", "survey invitations and your answers", "/api/feedback/cases/{number}"),
      new Elsewhere("routing", "负责人、时限", "who was in charge, deadlines", "/api/routing/cases/{number}"));

  @Inject
  Transactions transactions;
  @Inject
  Customers customers;
  @Inject
  PastMatters matters;
  @Inject
  CustomerFigures figures;
  @Inject
  CustomerMerges merges;
  @Inject
  ContactVault vault;
  @Inject
  AccessLog log;
  @Inject
  Sql sql;
  @Inject
  Clock clock;

  Uni<Export> export(Caller by, String unit, String customer) {
    return transactions.within(by.scopeOf(unit), () -> customers.linked(unit, customer)
        .call(linked -> requireComplete(unit, linked))
        .chain(linked -> matters(unit, linked).chain(all -> figures.classOf(unit, linked)
            .chain(given -> figures.valuesOf(unit, linked).chain(values -> matters.demands(unit, linked)
                .chain(demands -> merges.of(unit, linked).map(links -> new Export(unit, List.copyOf(linked),
                    clock.instant(), given.orElse(null), values, all, demands, links, ELSEWHERE)))))))
        .call(export -> log.note(unit, by.id(), AccessLog.What.EXPORTED, customer,
            export.matters().size() + " matters")));
  }

  private Uni<Void> requireComplete(String unit, Set<String> linked) {
    return matters.counts(unit, linked).invoke(counts -> {
      if (counts.complaints() > MOST) {
        throw Problems.of(CustomerProblems.TOO_MUCH_TO_EXPORT, "Ask the operator for a database export.",
            Map.of("count", counts.complaints(), "most", MOST));
      }
    }).replaceWithVoid();
  }

  private Uni<List<Matter>> matters(String unit, Set<String> linked) {
    var joined = String.join(",", linked);
    return sql.rows(MESSAGES, unit, joined).chain(messages -> sql.rows(STEPS, unit, joined)
        .chain(steps -> sql.rows(COMPLAINTS, unit, joined).map(rows -> {
          var said = byNumber(messages, row -> new Message(Moment.of(row[1]), (String) row[2], (String) row[3],
              (String) row[4]));
          var went = byNumber(steps, row -> new Step(Moment.of(row[1]), (String) row[2],
              row[3] == null ? null : ((Number) row[3]).longValue(), (String) row[4]));
          return rows.stream().map(row -> matter(unit, row, said, went)).toList();
        })));
  }

  private Matter matter(String unit, Object[] row, Map<String, List<Message>> said, Map<String, List<Step>> went) {
    var number = (String) row[0];
    return new Matter(number, (String) row[1], (String) row[2], (String) row[3], (String) row[4], (String) row[5],
        (String) row[6], (String) row[7], (String) row[8], Moment.of(row[9]), Moment.of(row[10]), (String) row[11],
        (String) row[12], (String) row[13], (String) row[14], vault.open((byte[]) row[15], unit, number),
        said.getOrDefault(number, List.of()), went.getOrDefault(number, List.of()));
  }

  private static <T> Map<String, List<T>> byNumber(List<Object[]> rows, Function<Object[], T> read) {
    return rows.stream().collect(
        Collectors.groupingBy(row -> (String) row[0], Collectors.mapping(read, Collectors.toList())));
  }
}
