package io.zerodistance.rulebook;

import static io.zerodistance.rulebook.RuleBook.instant;
import static io.zerodistance.rulebook.RuleBook.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;

/** What waits for a second person; a row is added once and decided once. */
@ApplicationScoped
class Proposals {

  private static final int MOST = 50;
  private static final String COLUMNS = """
      business_unit, id, subject, cast(valid_from as text), cast(content as text), source, because, based_on,
      proposed_by, proposed_at, state, decided_by, decided_at, decided_because, version""";
  private static final String FIND = "select " + COLUMNS + " from rule_proposal where business_unit = ?1 and id = ?2";
  private static final String NEWEST = "select " + COLUMNS + """
      \sfrom rule_proposal where business_unit = ?1
      order by (state = 'PENDING') desc, proposed_at desc, id desc limit ?2""";
  private static final String WAITING = """
      select based_on from rule_proposal where business_unit = ?1 and subject = ?2 and state = 'PENDING'""";
  private static final String ADD = """
      insert into rule_proposal (business_unit, id, subject, valid_from, content, source, because, based_on,
        proposed_by, proposed_at, state)
      values (?1, ?2, ?3, ?4, cast(cast(?5 as text) as jsonb), ?6, ?7, ?8, ?9, ?10, 'PENDING')""";
  private static final String SETTLE = """
      update rule_proposal set state = ?3, decided_by = ?4, decided_at = ?5, decided_because = ?6, version = ?7
      where business_unit = ?1 and id = ?2 and state = 'PENDING'""";
  private static final String OVERTAKEN = """
      update rule_proposal set state = 'OUTDATED', decided_at = ?4
      where business_unit = ?1 and subject = ?2 and based_on <> ?3 and state = 'PENDING'""";
  private static final String CONFIRMED = """
      select business_unit, subject, version, decided_by from rule_proposal
      where business_unit in ('group', ?1) and state = 'CONFIRMED'""";

  @Inject
  Sql sql;
  @Inject
  Clock clock;

  Uni<Optional<Proposal>> find(String owner, String id) {
    return sql.rows(FIND, owner, id).map(rows -> rows.stream().findFirst().map(Proposals::read));
  }

  /** Those that wait first, then the newest. */
  Uni<List<Proposal>> newest(String owner) {
    return sql.rows(NEWEST, owner, MOST).map(rows -> rows.stream().map(Proposals::read).toList());
  }

  Uni<Boolean> waits(String owner, Subject subject) {
    return sql.rows(WAITING, owner, subject.name()).map(rows -> !rows.isEmpty());
  }

  /** What was put on top of another version than the newest cannot be confirmed any more. */
  Uni<Void> endOvertaken(String owner, Subject subject, int newest) {
    return sql.execute(OVERTAKEN, owner, subject.name(), newest, clock.instant()).replaceWithVoid();
  }

  Uni<Void> add(Proposal p) {
    return sql.execute(ADD, p.owner(), p.id(), p.subject(), p.validFrom(), p.content(), p.source(), p.because(),
        p.basedOn(), p.proposedBy(), p.proposedAt()).replaceWithVoid();
  }

  /** {@code version} null where it became none. */
  Uni<Void> settle(Proposal proposal, ProposalState state, String by, String because, Integer version) {
    return sql.execute(SETTLE, proposal.owner(), proposal.id(), state.name(), by, clock.instant(), because, version)
        .replaceWithVoid();
  }

  /** Who confirmed which version of the unit and of the group, by {@link #version}. */
  Uni<Map<String, String>> confirmers(String businessUnit) {
    return sql.rows(CONFIRMED, businessUnit).map(rows -> rows.stream().collect(Collectors.toMap(
        row -> version((String) row[0], (String) row[1], ((Number) row[2]).intValue()), row -> (String) row[3])));
  }

  static String version(String owner, String subject, int version) {
    return String.join(" ", owner, subject, Integer.toString(version));
  }

  private static Proposal read(Object[] row) {
    return new Proposal(text(row[0]), text(row[1]), text(row[2]), LocalDate.parse(text(row[3])), text(row[4]),
        text(row[5]), text(row[6]), ((Number) row[7]).intValue(), text(row[8]), instant(row[9]),
        ProposalState.valueOf(text(row[10])), text(row[11]), instant(row[12]), text(row[13]),
        row[14] == null ? null : ((Number) row[14]).intValue());
  }
}
