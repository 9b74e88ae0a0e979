package io.zerodistance.intake.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.attachment.OnWorker;

/** Prints letters, one or the day's; what is printed twice is the same paper, and only a person says that it was posted. */
@ApplicationScoped
class PrintLetters {

  private static final Logger LOG = Logger.getLogger(PrintLetters.class);
  private static final int MOST = 100;

  @Inject
  Deliveries deliveries;
  @Inject
  Paper paper;
  @Inject
  PackParcel packParcel;
  @Inject
  WriteLetters writeLetters;
  @Inject
  Transactions transactions;
  @Inject
  Clock clock;

  /** @return the batch, with how many letters it holds */
  Uni<LettersView.Batch> take(String businessUnit, String by) {
    var batch = UUID.randomUUID().toString();
    return transactions.within(Scope.of(businessUnit), () -> paper.take(businessUnit, batch, clock.instant(), by, MOST))
        .map(count -> new LettersView.Batch(businessUnit, batch, count));
  }

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for no such batch, 503 while resolution is away */
  Uni<byte[]> batch(String businessUnit, String batch) {
    return transactions.within(Scope.of(businessUnit), () -> paper.batch(businessUnit, batch)).chain(this::pdf);
  }

  /** One letter; from then on it counts as printed. */
  Uni<byte[]> one(Delivery delivery, String by) {
    return pdf(List.of(delivery)).call(() -> delivery.state() != DeliveryState.TO_PRINT ? Uni.createFrom().voidItem()
        : transactions.within(Scope.of(delivery.businessUnit()),
            () -> deliveries.change(delivery, DeliveryState.PRINTED,
                null, delivery.trial(), clock.instant(), by)));
  }

  private Uni<byte[]> pdf(List<Delivery> printed) {
    return Multi.createFrom().iterable(printed).onItem().transformToUniAndConcatenate(packParcel::packForPost)
        .collect().asList()
        .onFailure().invoke(away -> LOG.warnf("letters cannot be read: %s", away))
        .onFailure().transform(away -> Problems.retryLater())
        .map(packed -> packed.stream().flatMap(Optional::stream).toList())
        .chain(letters -> {
          if (letters.isEmpty()) {
            throw Problems.notFound();
          }
          return OnWorker.call(() -> writeLetters.pdf(letters));
        });
  }
}
