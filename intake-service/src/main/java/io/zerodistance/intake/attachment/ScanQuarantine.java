package io.zerodistance.intake.attachment;

import java.net.ConnectException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.attachment.Attachment.State;
import io.zerodistance.intake.unit.BusinessUnits;

/** Has quarantined files scanned: clean ones are set free, harmful ones removed; while the scanner is away they wait. */
@ApplicationScoped
class ScanQuarantine {

  private static final Logger LOG = Logger.getLogger(ScanQuarantine.class);
  private static final Duration ABANDONED = Duration.ofHours(1);

  @Inject
  AttachmentSettings settings;
  @Inject
  AttachmentRepository files;
  @Inject
  ObjectStore store;
  @Inject
  BusinessUnits units;
  @Inject
  Transactions transactions;
  @Inject
  Clock clock;

  @Scheduled(every = "${zd.attachments.scanner.every:2s}", delayed = "2s",
      concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> scanWaiting() {
    return settings.scanner().host().isEmpty() ? Uni.createFrom().voidItem() : scan();
  }

  Uni<Void> scan() {
    return each(State.QUARANTINED, clock.instant().plusSeconds(1), this::scan)
        .onFailure().invoke(away -> LOG.warnf("files stay in quarantine: %s", away.getMessage()))
        .onFailure().recoverWithNull();
  }

  /** What a crash left half received, and what goes with an erased person: first the bytes, then the row. */
  @Scheduled(every = "1m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> forget() {
    var now = clock.instant();
    return each(State.RECEIVING, now.minus(ABANDONED), this::forget).chain(() -> each(State.ERASED, now, this::forget))
        .onFailure().invoke(away -> LOG.warnf("files to forget wait: %s", away.getMessage()))
        .onFailure().recoverWithNull();
  }

  private Uni<Void> forget(Attachment file) {
    return OnWorker.run(() -> store.delete(file.key())).chain(() -> transactions.within(Scope.of(file.businessUnit()),
        () -> files.forget(file.businessUnit(), file.number(), file.id())));
  }

  private Uni<Void> each(State state, Instant before, Work work) {
    return transactions.onOwnContext(() -> page(state, before).chain(page -> Multi.createFrom().iterable(page)
        .onItem().transformToUniAndConcatenate(file -> work.on(file)
            // One file that cannot be read holds up no other; a scanner that is away ends the round.
            .onFailure(failure -> !(failure instanceof ConnectException))
            .invoke(failure -> LOG.warnf("file %s waits: %s", file.id(), failure)).onFailure(
                failure -> !(failure instanceof ConnectException))
            .recoverWithNull())
        .collect().last().replaceWithVoid()));
  }

  private Uni<List<Attachment>> page(State state, Instant before) {
    var all = units.all();
    return transactions.within(all, () -> files.unsettled(String.join(",", all.businessUnits()), state, before));
  }

  private Uni<Void> scan(Attachment file) {
    var scanner = settings.scanner();
    var clamd = new Clamd(scanner.host().orElseThrow(), scanner.port(), scanner.patience());
    return OnWorker.call(() -> java.util.Optional.ofNullable(verdict(clamd, file)))
        .call(finding -> finding.isEmpty() ? Uni.createFrom().voidItem()
            : OnWorker.run(() -> store.delete(file.key())))
        .chain(finding -> transactions.within(Scope.of(file.businessUnit()), () -> files.settle(file,
            finding.isPresent() ? State.INFECTED : State.AVAILABLE, clock.instant(), finding.orElse(null))))
        .replaceWithVoid();
  }

  private String verdict(Clamd clamd, Attachment file) throws java.io.IOException {
    var fetched = store.fetch(file.key());
    try (var bytes = Files.newInputStream(fetched.file())) {
      return clamd.scan(bytes);
    } finally {
      if (fetched.temporary()) {
        Files.deleteIfExists(fetched.file());
      }
    }
  }

  private interface Work {
    Uni<Void> on(Attachment file);
  }
}
