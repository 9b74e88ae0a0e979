package io.zerodistance.intake.email;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.attachment.KeepOriginal.Stored;
import io.zerodistance.intake.customer.UnfiledMail;
import io.zerodistance.intake.secret.ContactVault;
import io.zerodistance.intake.secret.CustomerReferences;
import io.zerodistance.intake.suggestion.SuggestTriage;
import io.zerodistance.intake.unit.Moment;
import io.zerodistance.intake.unit.UrgentFirst;

/** The rows of mail that looked like a machine's; call inside a transaction. */
@ApplicationScoped
class SetAside implements UnfiledMail {

  private static final String KEEP =
      """
      insert into received_mail (business_unit, mail_key, outcome, reason, at, completed_at, original, original_size,
        original_sha256, preview, cut, sender, safety)
      values (?1, ?2, 'IGNORED', ?3, ?4, ?4, cast(?5 as uuid), ?6, ?7, ?8, ?9, ?10, ?11) on conflict do nothing""";
  /** One index walk per unit, then the first of those: never more rows than units times the page. */
  private static final String LIST =
      """
      select m.* from unnest(string_to_array(?1, ',')) as unit cross join lateral (
        select mail_key, business_unit, reason, at, preview, cut, dismissed_by, dismissed_at, safety, urgent from received_mail
        where business_unit = unit and outcome = 'IGNORED' and original is not null and preview is not null
          and (dismissed_at is not null) = ?2 and (urgent, at, mail_key) < (?3, ?4, ?5)
        order by urgent desc, at desc, mail_key desc limit ?6) m
      order by m.urgent desc, m.at desc, m.mail_key desc limit ?6""";
  /** Said twice it is said once, by whoever said it first. */
  private static final String DISMISS = """
      update received_mail set dismissed_by = coalesce(dismissed_by, ?3), dismissed_at = coalesce(dismissed_at, ?4)
      where business_unit = ?1 and mail_key = ?2 and outcome = 'IGNORED' and original is not null""";
  private static final String PUT_BACK = """
      update received_mail set dismissed_by = null, dismissed_at = null
      where business_unit = ?1 and mail_key = ?2 and outcome = 'IGNORED' and original is not null""";
  private static final String FIND =
      """
      select cast(original as text), original_size, original_sha256, cut, outcome <> 'IGNORED', sender from received_mail
      where business_unit = ?1 and mail_key = ?2 and original is not null and (preview is not null or outcome <> 'IGNORED')""";
  private static final String FILE =
      """
      update received_mail set outcome = ?3, sender = ?4, filed_by = ?5, preview = null, completed_at = null
      where business_unit = ?1 and mail_key = ?2 and outcome = 'IGNORED'""";
  /** What speaks of harm stays until somebody has looked, and as long again; what an erased person wrote goes at once. */
  private static final String OLD =
      """
      select business_unit, mail_key, cast(original as text), original_size, original_sha256 from received_mail
      where business_unit = any (string_to_array(?1, ',')) and outcome = 'IGNORED' and original is not null
        and urgent = 0 and (preview is null or case when safety then dismissed_at else at end < ?2)
      order by at limit 50""";
  private static final String FORGET = """
      update received_mail set original = null, preview = null, sender = null
      where business_unit = ?1 and mail_key = ?2 and outcome = 'IGNORED'""";
  private static final String OF_SENDERS =
      """
      select mail_key, reason, at, preview from received_mail
      where business_unit = ?1 and sender = any (string_to_array(?2, ',')) and outcome = 'IGNORED' and preview is not null
      order by at""";
  private static final String FORGET_SENDERS = """
      update received_mail set preview = null, sender = null
      where business_unit = ?1 and sender = any (string_to_array(?2, ',')) and outcome = 'IGNORED'""";

  @Inject
  ContactVault vault;
  @Inject
  CustomerReferences customers;
  @Inject
  SuggestTriage suggest;
  @Inject
  ObjectMapper json;
  @Inject
  Sql sql;

  /** Where the bytes are, whether they are all of the mail, whether it was filed meanwhile, and whose it is. */
  record Kept(Stored stored, boolean cut, boolean filed, String sender) {}

  record Old(String key, Stored stored) {}

  /** @return false when somebody handled the mail meanwhile */
  Uni<Boolean> keep(Stored stored, ReceivedMail mail, boolean cut, Instant at) {
    var unit = stored.businessUnit();
    return sql.execute(KEEP, unit, mail.key(), mail.automatic(), at, stored.id(), stored.size(), stored.sha256(),
        vault.sealText(write(MailSetAside.Preview.of(mail)), unit, mail.key()), cut,
        customers.of(mail.sender(), unit), suggest.speaksOfHarm(unit, mail.words()))
        .map(rows -> rows == 1);
  }

  /** Words of harm first, then the newest: those at which nobody has looked yet, or those that somebody dismissed. */
  Uni<List<MailSetAside>> list(String businessUnits, boolean dismissed, UrgentFirst after, int limit) {
    return sql.rows(LIST, businessUnits, dismissed, after.urgency(), after.at(), after.key(), limit)
        .map(rows -> rows.stream().map(row -> {
          var key = (String) row[0];
          var unit = (String) row[1];
          return new MailSetAside(key, unit, (String) row[2], Moment.of(row[3]), preview(row[4], unit, key),
              (Boolean) row[5], (String) row[6], Moment.of(row[7]), (Boolean) row[8], (Integer) row[9]);
        }).toList());
  }

  @Override
  public Uni<List<Mail>> of(String unit, Collection<String> senders) {
    return sql.rows(OF_SENDERS, unit, String.join(",", senders)).map(rows -> rows.stream().map(row -> {
      var key = (String) row[0];
      var preview = preview(row[3], unit, key);
      return new Mail(Moment.of(row[2]), (String) row[1], preview.from(), preview.subject(), preview.text(),
          "/api/intake/mails/" + unit + "/" + key + "/original");
    }).toList());
  }

  @Override
  public Uni<Void> forget(String unit, Collection<String> senders) {
    return sql.execute(FORGET_SENDERS, unit, String.join(",", senders)).replaceWithVoid();
  }

  Uni<Optional<Kept>> find(String unit, String key) {
    return sql.rows(FIND, unit, key).map(rows -> rows.stream().findFirst()
        .map(row -> new Kept(stored(unit, row, 0), (Boolean) row[3], (Boolean) row[4], (String) row[5])));
  }

  /** @return false when it was filed before */
  Uni<Boolean> file(String unit, String key, String outcome, String sender, String by) {
    return sql.execute(FILE, unit, key, outcome, sender, by).map(rows -> rows == 1);
  }

  /** @return false for a mail that is not set aside */
  Uni<Boolean> dismiss(String unit, String key, String by, Instant at) {
    return sql.execute(DISMISS, unit, key, by, at).map(rows -> rows == 1);
  }

  /** @return false for a mail that is not set aside */
  Uni<Boolean> putBack(String unit, String key) {
    return sql.execute(PUT_BACK, unit, key).map(rows -> rows == 1);
  }

  Uni<List<Old>> olderThan(String businessUnits, Instant before) {
    return sql.rows(OLD, businessUnits, before).map(rows -> rows.stream()
        .map(row -> new Old((String) row[1], stored((String) row[0], row, 2))).toList());
  }

  Uni<Void> forget(String unit, String key) {
    return sql.execute(FORGET, unit, key).replaceWithVoid();
  }

  private static Stored stored(String unit, Object[] row, int from) {
    return new Stored(unit, (String) row[from], ((Number) row[from + 1]).longValue(), (String) row[from + 2]);
  }

  private String write(MailSetAside.Preview preview) {
    try {
      return json.writeValueAsString(preview);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("preview cannot be written");
    }
  }

  private MailSetAside.Preview preview(Object sealed, String unit, String key) {
    try {
      return json.readValue(vault.openText((byte[]) sealed, unit, key), MailSetAside.Preview.class);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("preview cannot be read");
    }
  }
}
