package io.zerodistance.resolution.casefile;

import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;

/** Opens a transaction on one case for its customer, who has no account but the private tracking token. */
@ApplicationScoped
public class CustomerDesk {

  @Inject
  Transactions transactions;
  @Inject
  CaseFiles cases;

  /** For reading; a wrong or missing token is answered exactly like an unknown number. */
  public <T> Uni<T> reading(String number, String token, Function<CaseFile, Uni<T>> work) {
    return transactions.within(Scope.of(BusinessUnits.of(number)), () -> cases.find(number).chain(found -> {
      if (!TrackingToken.opens(token, found)) {
        throw Problems.notFound();
      }
      return work.apply(found.orElseThrow());
    }));
  }
}
