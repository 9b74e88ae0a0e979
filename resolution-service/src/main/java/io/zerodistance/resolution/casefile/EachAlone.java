package io.zerodistance.resolution.casefile;

import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;

/** Does what a scan over all units found, one after the other, each in a transaction of its own unit; what fails waits for the next scan. */
@ApplicationScoped
public class EachAlone {

  private static final Logger LOG = Logger.getLogger(EachAlone.class);

  @Inject
  Transactions transactions;

  /** @param name what the log calls one that failed, without anybody's words */
  public <T> Uni<Void> of(List<T> found, Function<T, String> businessUnit, Function<T, String> name,
      Function<T, Uni<Void>> work) {
    return Multi.createFrom().iterable(found)
        .onItem().transformToUniAndConcatenate(one -> transactions
            .inOwnContext(Scope.of(businessUnit.apply(one)), () -> work.apply(one))
            .onFailure().invoke(failure -> LOG.warnf("%s waits for the next scan: %s", name.apply(one),
                failure.getClass().getSimpleName()))
            .onFailure().recoverWithNull())
        .collect().asList().replaceWithVoid();
  }
}
