package io.zerodistance.intake.gateway;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;

/** Which complaint a sender is talking about; call inside a transaction. */
@ApplicationScoped
class Conversations {

  /** Two first messages of one sender at the same moment are one conversation. */
  private static final String ONE_AT_A_TIME = "select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))";
  /** What goes on under a new number is talked about there. */
  private static final String OPEN = """
      with recursive matter as (
        select number, 0 as step, last_at as at from gateway_conversation
        where business_unit = ?1 and gateway = ?2 and sender = ?3 and last_at > ?4
        union all
        select f.goes_on_as, m.step + 1, f.at from matter m join follow_up f on f.business_unit = ?1 and f.number = m.number)
      select m.number from matter m join complaint c on c.business_unit = ?1 and c.number = m.number
      where c.status not in ('RESOLVED', 'CLOSED', 'WITHDRAWN')
      order by m.step desc, m.at desc limit 1""";
  private static final String ASKED = """
      select r.number from information_request r
      join complaint c on c.business_unit = r.business_unit and c.number = r.number
      where c.business_unit = ?1 and c.customer = ?2 and r.state = 'OPEN' and exists (select 1 from delivery d
        where d.business_unit = r.business_unit and d.number = r.number and d.kind in ('QUESTIONS', 'REMINDER')
          and d.way = 'SMS' and d.state = 'SENT')
      order by r.asked_at desc limit 1""";
  private static final String KNOWN_AS = """
      select c.customer from gateway_conversation v
      join complaint c on c.business_unit = v.business_unit and c.number = v.number
      where v.business_unit = ?1 and v.gateway = ?2 and v.sender = ?3 and c.customer is not null""";
  private static final String REMEMBER =
      """
      insert into gateway_conversation (business_unit, gateway, sender, number, last_at) values (?1, ?2, ?3, ?4, ?5)
      on conflict (business_unit, gateway, sender) where sender <> 'erased' do update set number = excluded.number, last_at = excluded.last_at""";

  @Inject
  Sql sql;

  /** Whose conversation; {@code sender} is an opaque reference. */
  record Of(String businessUnit, String gateway, String sender) {}

  Uni<Optional<String>> open(Of conversation, Instant since) {
    return sql.rows(ONE_AT_A_TIME, conversation.toString())
        .chain(() -> sql.rows(OPEN, conversation.businessUnit(), conversation.gateway(), conversation.sender(), since))
        .map(rows -> rows.stream().findFirst().map(row -> (String) row[0]));
  }

  /** The complaint about which we asked this customer by text message, though he or she never wrote one. */
  Uni<Optional<String>> asked(String businessUnit, String customer) {
    return sql.rows(ASKED, businessUnit, customer).map(rows -> rows.stream().findFirst().map(row -> (String) row[0]));
  }

  /** Who the customer of the sender's last complaint is; of a first one only the account is known. */
  Uni<Optional<String>> knownAs(Of conversation) {
    return sql.rows(KNOWN_AS, conversation.businessUnit(), conversation.gateway(), conversation.sender())
        .map(rows -> rows.stream().findFirst().map(row -> (String) row[0]));
  }

  Uni<Void> remember(Of conversation, String number, Instant at) {
    return sql.execute(REMEMBER, conversation.businessUnit(), conversation.gateway(), conversation.sender(), number, at)
        .replaceWithVoid();
  }
}
