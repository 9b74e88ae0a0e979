package io.zerodistance.intake.counter;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.complaint.Beside;
import io.zerodistance.intake.complaint.Receipt;
import io.zerodistance.intake.complaint.RegisterComplaint;
import io.zerodistance.intake.event.RegulatorForwarded;
import io.zerodistance.messaging.outbox.Outbox;

/** Files for a customer: the complaint, who wrote it down, and a regulator's clock, all or nothing. */
@ApplicationScoped
class FileForCustomer {

  @Inject
  StaffFilingPolicy policy;
  @Inject
  RegisterComplaint register;
  @Inject
  StaffFilings filings;
  @Inject
  Outbox outbox;
  @Inject
  Transactions transactions;
  @Inject
  Clock clock;

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 when the regulator's case is filed under another number */
  Uni<Receipt> file(Caller staff, StaffFiling filing, String key) {
    var accepted = policy.accept(filing);
    var scope = staff.scopeOf(filing.businessUnit());
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return transactions.within(scope, () -> register
        .registerWithin(filing.filing(), "staff|" + staff.id() + "|" + key,
            new Beside(accepted.arrivedAt(), null, accepted.capture().words()))
        .call(receipt -> filings.keep(filing.businessUnit(), receipt.number(), staff.id(), at, accepted.arrivedAt(),
            accepted.capture()))
        .call(receipt -> accepted.regulator() == null ? Uni.createFrom().voidItem()
            : forwarded(filing.businessUnit(), receipt.number(), accepted, staff.id(), at)));
  }

  private Uni<Void> forwarded(String unit, String number, StaffFilingPolicy.Accepted accepted, String staff,
      Instant at) {
    var regulator = accepted.regulator();
    return filings.keepRegulator(unit, number, regulator, accepted.due(), staff, at)
        .chain(fresh -> fresh
            ? outbox.append(new RegulatorForwarded(number, unit, at, regulator.authority(), accepted.due()))
            : filings.ofRegulator(unit, regulator).invoke(known -> {
              // The same request again finds its own row; any other number means that a colleague was first.
              if (!known.filter(number::equals).isPresent()) {
                throw CounterProblems.known(known.orElse(number));
              }
            }).replaceWithVoid());
  }

  /** The regulator gave another date. */
  Uni<OriginView> moveDue(Scope scope, String unit, String number, Instant due, String staff) {
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return transactions.within(scope, () -> filings.moveDue(unit, number, due, staff, at)
        .chain(authority -> outbox.append(new RegulatorForwarded(number, unit, at,
            authority.orElseThrow(CounterProblems::notFromRegulator), due)))
        .chain(() -> filings.read(unit, number)));
  }
}
