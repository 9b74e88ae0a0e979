package io.zerodistance.resolution.casefile;

import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;

/** Opens a transaction on one case for the caller of the request; a case of a foreign business unit does not exist. */
@ApplicationScoped
public class CaseDesk {

  @Inject
  CurrentCaller current;
  @Inject
  Transactions transactions;
  @Inject
  CaseFiles cases;

  /** For reading. */
  public <T> Uni<T> reading(String number, BiFunction<Caller, CaseFile, Uni<T>> work) {
    var caller = current.get();
    return transactions.within(scope(caller, number),
        () -> cases.get(number).chain(file -> work.apply(caller, file)));
  }

  /** For changing: the case file stays locked until the transaction ends. */
  public <T> Uni<T> working(String number, BiFunction<Caller, CaseFile, Uni<T>> work) {
    var caller = current.get();
    return transactions.within(scope(caller, number),
        () -> cases.lock(number).chain(file -> work.apply(caller, file)));
  }

  private static Scope scope(Caller caller, String number) {
    return caller.scopeOf(BusinessUnits.of(number));
  }
}
