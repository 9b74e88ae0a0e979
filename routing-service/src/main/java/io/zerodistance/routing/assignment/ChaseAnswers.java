package io.zerodistance.routing.assignment;

import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.routing.routedcase.CaseLists;
import io.zerodistance.routing.routedcase.RoutedCase;

/**
 * Moves on what nobody accepted in time: to the next person, and past the limit to a supervisor. Asks nothing of the
 * decision lock while there is nothing to move.
 */
@ApplicationScoped
public class ChaseAnswers {
  private static final int MOST = 50;
  private static final String OVERDUE = """
      select exists (select from routed_case where business_unit = ?1 and accept_by <= ?2)
        or exists (select from routed_case where business_unit = ?1 and owner_by <= ?2 and accepted_at is null
          and state in ('WAITING', 'ASSIGNED'))""";

  @Inject
  Sql sql;
  @Inject
  Boards boards;
  @Inject
  CaseLists lists;
  @Inject
  PassCase passCase;
  @Inject
  FallToLead fallToLead;
  @Inject
  Clock clock;

  /** Answers how many cases were moved on. */
  public Uni<Integer> chase(String businessUnit) {
    return sql.rows(OVERDUE, businessUnit, clock.instant()).chain(rows -> Boolean.TRUE.equals(rows.getFirst()[0])
        ? boards.lock(businessUnit).chain(this::chase) : Uni.createFrom().item(0));
  }

  private Uni<Integer> chase(Board board) {
    var now = clock.instant();
    return lists.ownerOverdue(board.businessUnit(), now, MOST).chain(fallen -> each(board, fallen, fallToLead::fall)
        .chain(() -> lists.notAccepted(board.businessUnit(), now, MOST)).chain(late -> each(board, late,
            (there, routed) -> passCase.pass(there, routed, Answer.Kind.NOT_IN_TIME, null))
            .replaceWith(() -> fallen.size() + late.size())));
  }

  private static Uni<Void> each(Board board, List<RoutedCase> cases,
      BiFunction<Board, RoutedCase, Uni<Void>> work) {
    return Multi.createFrom().iterable(cases).onItem().transformToUniAndConcatenate(one -> work.apply(board, one))
        .collect().asList().replaceWithVoid();
  }
}
