package io.zerodistance.access;

import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Does what a scan over all units found, each by itself; what fails keeps no other and waits for the next scan. */
@ApplicationScoped
public class EachAlone {

  private static final Logger LOG = Logger.getLogger(EachAlone.class);

  @Inject
  Transactions transactions;

  /**
   * One after the other, each in a transaction of its own unit.
   *
   * @param name what the log calls one that failed, without anybody's words
   */
  public <T> Uni<Void> of(List<T> found, Function<T, String> businessUnit, Function<T, String> name,
      Function<T, Uni<Void>> work) {
    return outside(found, 1, name,
        one -> transactions.within(Scope.of(businessUnit.apply(one)), () -> work.apply(one)));
  }

  /**
   * So many at once, each on a context of its own and outside any transaction: for work that waits for something else in between.
   *
   * @param name as above
   */
  public <T> Uni<Void> outside(List<T> found, int atOnce, Function<T, String> name, Function<T, Uni<Void>> work) {
    return Multi.createFrom().iterable(found)
        .onItem().transformToUni(one -> transactions.onOwnContext(() -> work.apply(one))
            .onFailure().invoke(failure -> LOG.warnf("%s waits for the next scan: %s", name.apply(one),
                failure.getClass().getSimpleName()))
            .onFailure().recoverWithNull())
        .merge(atOnce)
        .collect().asList().replaceWithVoid();
  }
}
