package io.zerodistance.routing.routedcase;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Cursor;
import io.zerodistance.access.Sql;

/** The open cases behind a figure of a board, the next due first; call inside a transaction. */
@ApplicationScoped
public class BoardCases {
  private static final String FIND = "select " + CaseRepository.COLUMNS + """
       from routed_case c
      where business_unit = ?1 and state in ('WAITING', 'ASSIGNED') and (state = 'WAITING' or not ?2)
        and (cast(?3 as text) is null or owner = ?3) and (cast(?4 as text) is null or waiting_reason = ?4)
        and (cast(?5 as text) is null or exists (select from staff s
            where s.business_unit = c.business_unit and s.id = c.owner and s.team = ?5)
          or ?2 and exists (select from staff s join staff_skill k on k.business_unit = s.business_unit and k.staff = s.id
            where s.business_unit = c.business_unit and s.team = ?5 and s.active and s.capacity > 0
              and (c.dimension is null and position(':' in k.dimension) = 0 or k.dimension in (c.item, c.dimension, '*'))))
        and next_due > ?6 and next_due <= ?7 and (next_due, number) > (cast(?8 as timestamptz), ?9)
      order by next_due, number limit ?10""";

  @Inject
  Sql sql;

  /** What narrows; a null text leaves it open. A team is that of the owner or, of what waits, one in which somebody is skilled. The next deadline lies after {@code after} and not after {@code upTo}. */
  public record Where(String businessUnit, String team, String owner, boolean waiting, String reason, Instant after,
      Instant upTo) {}

  public Uni<List<RoutedCase>> find(Where where, Cursor position, int rows) {
    return CaseLists.read(sql.rows(FIND, where.businessUnit(), where.waiting(), where.owner(), where.reason(),
        where.team(), where.after(), where.upTo(), CaseLists.at(position), CaseLists.key(position), rows));
  }
}
