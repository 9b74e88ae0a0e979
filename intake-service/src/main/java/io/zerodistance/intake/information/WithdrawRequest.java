package io.zerodistance.intake.information;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.event.InformationLapsed;
import io.zerodistance.intake.event.InformationLapsed.Because;
import io.zerodistance.messaging.outbox.Outbox;

/** Takes back a question that we can answer ourselves by now; the clock is ours again at once. */
@ApplicationScoped
class WithdrawRequest {

  private static final String WITHDRAW = """
      update information_request set state = 'WITHDRAWN', settled_at = ?4, next_check = null
      where business_unit = ?1 and number = ?2 and cast(id as text) = ?3 and state = 'OPEN'""";

  @Inject
  TellCustomer customer;
  @Inject
  Outbox outbox;
  @Inject
  Sql sql;
  @Inject
  Clock clock;

  Uni<Void> withdraw(Complaint complaint, String request) {
    var unit = complaint.businessUnit();
    var number = complaint.number();
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return sql.execute(WITHDRAW, unit, number, request, at).chain(withdrawn -> {
      if (withdrawn == 0) {
        throw Problems.of(InformationProblems.NOT_WAITING, "It is answered, lapsed or withdrawn: read the case again.");
      }
      return customer.tell(unit, number, request, at, TellCustomer.News.NOT_NEEDED)
          .chain(() -> outbox.append(new InformationLapsed(number, unit, at, request, Because.NOT_NEEDED)));
    });
  }
}
