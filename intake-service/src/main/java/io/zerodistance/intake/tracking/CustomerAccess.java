package io.zerodistance.intake.tracking;

import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.complaint.ComplaintNumber;
import io.zerodistance.intake.complaint.Complaints;
import io.zerodistance.intake.secret.TrackingTokens;
import io.zerodistance.intake.unit.BusinessUnits;

/** Lets the holder of a tracking token at one complaint; a wrong number, a missing and a wrong token are one and the same 404. */
@ApplicationScoped
public class CustomerAccess {

  @Inject
  BusinessUnits units;
  @Inject
  Transactions transactions;
  @Inject
  Complaints complaints;

  /** Runs the work in a transaction of the complaint's unit. */
  public <T> Uni<T> open(String typedNumber, String token, Function<Complaint, Uni<T>> work) {
    var number = ComplaintNumber.parse(typedNumber).orElseThrow(Problems::notFound);
    var unit = units.byPrefix(number.prefix()).orElseThrow(Problems::notFound);
    var scope = Scope.of(unit.id());
    return transactions.within(scope, () -> complaints.find(scope, number.value()).chain(complaint -> {
      if (!TrackingTokens.opens(token, complaint.tokenHash())) {
        throw Problems.notFound();
      }
      return work.apply(complaint);
    }));
  }
}
