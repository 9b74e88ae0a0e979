package io.zerodistance.intake.customer;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

/**
 * Hands out everything that one unit's intake holds of one person: every column that an erasure would empty, what is kept beside, and mail
 * that was set aside; complete, or refused with the count; nothing of anybody who merely gave the same address. Who looked at the person is
 * in the access log.
 */
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
      String taxonomyItem, String demand, Contact contact, List<Message> messages, List<Step> steps,
      List<HeldWords.Word> held, List<KeptBeside.KeptFile> files, List<KeptBeside.Forwarded> regulator) {}

  record Export(String businessUnit, List<String> references, Instant exportedAt,
      CustomerFigures.ClassGiven customerClass, List<CustomerFigures.Value> values, List<Matter> matters,
      List<PastMatters.AssessedDemand> assessedDemands, List<CustomerView.MergeView> merges,
      List<ValueChoices.Choice> valueChoices, List<UnfiledMail.Mail> mails, List<Elsewhere> elsewhere) {}

  /** What another service holds of the same matters, and where whoever handles the request reads it. */
  record Elsewhere(String service, String zh, String en, String address) {}

  /** The other services hold no contact; they know a person by the reference and the numbers above. */
  private static final List<Elsewhere> ELSEWHERE = List.of(
      new Elsewhere("resolution", "答复、承诺、补救方案、付款、补偿参考", "replies, promises, offers, payments, advice",
          "/api/cases/{number}"),
      new Elsewhere("feedback", "问卷邀请和您的回答", "survey invitations and your answers", "/api/feedback/cases/{number}"),
      new Elsewhere("routing", "负责人、时限", "who was in charge, deadlines", "/api/routing/cases/{number}"));

  @Inject
  Transactions transactions;
  @Inject
  Customers customers;
  @Inject
  Persons persons;
  @Inject
  PastMatters matters;
  @Inject
  HeldWords held;
  @Inject
  KeptBeside beside;
  @Inject
  CustomerFigures figures;
  @Inject
  CustomerMerges merges;
  @Inject
  ValueChoices choices;
  @Inject
  UnfiledMail mails;
  @Inject
  ContactVault vault;
  @Inject
  AccessLog log;
  @Inject
  Sql sql;
  @Inject
  Clock clock;

  Uni<Export> export(Caller by, String unit, String customer) {
    var scope = by.scopeOf(unit);
    return transactions.within(scope, () -> customers.linked(unit, customer)
        .chain(known -> persons.own(scope, unit, known).map(own -> own.get(unit)))
        .call(linked -> requireComplete(unit, linked))
        .chain(linked -> matters(unit, linked).chain(all -> figures.classOf(unit, linked)
            .chain(given -> figures.valuesOf(unit, linked).chain(values -> matters.demands(unit, linked)
                .chain(demands -> merges.of(unit, linked).chain(links -> choices.of(unit, linked)
                    .chain(chosen -> mails.of(unit, linked).map(unfiled -> new Export(unit, List.copyOf(linked),
                        clock.instant(), given.orElse(null), values, all, demands, links, chosen, unfiled,
                        ELSEWHERE)))))))))
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

  private record Parts(Map<String, List<Message>> messages, Map<String, List<Step>> steps,
      Map<String, List<HeldWords.Word>> held, Map<String, List<KeptBeside.KeptFile>> files,
      Map<String, List<KeptBeside.Forwarded>> regulators) {}

  private Uni<List<Matter>> matters(String unit, Set<String> linked) {
    return beside.byNumber(MESSAGES, unit, linked, row -> new Message(Moment.of(row[1]), (String) row[2],
        (String) row[3], (String) row[4]))
        .chain(messages -> beside.byNumber(STEPS, unit, linked, row -> new Step(Moment.of(row[1]), (String) row[2],
            row[3] == null ? null : ((Number) row[3]).longValue(), (String) row[4]))
            .chain(steps -> held.of(unit, linked).chain(words -> beside.files(unit, linked)
                .chain(files -> beside.regulators(unit, linked)
                    .map(regulators -> new Parts(messages, steps, words, files, regulators))))))
        .chain(parts -> sql.rows(COMPLAINTS, unit, String.join(",", linked))
            .map(rows -> rows.stream().map(row -> matter(unit, row, parts)).toList()));
  }

  private Matter matter(String unit, Object[] row, Parts parts) {
    var number = (String) row[0];
    return new Matter(number, (String) row[1], (String) row[2], (String) row[3], (String) row[4], (String) row[5],
        (String) row[6], (String) row[7], (String) row[8], Moment.of(row[9]), Moment.of(row[10]), (String) row[11],
        (String) row[12], (String) row[13], (String) row[14], vault.open((byte[]) row[15], unit, number),
        of(number, parts.messages()), of(number, parts.steps()), of(number, parts.held()), of(number, parts.files()),
        of(number, parts.regulators()));
  }

  private static <T> List<T> of(String number, Map<String, List<T>> all) {
    return all.getOrDefault(number, List.of());
  }
}
