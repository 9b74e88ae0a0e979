package io.zerodistance.intake.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.EachAlone;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.attachment.AddAttachment;
import io.zerodistance.intake.attachment.KeepOriginal;
import io.zerodistance.intake.complaint.Complaints;
import io.zerodistance.intake.gateway.Medium.State;
import io.zerodistance.intake.network.FetchTrouble;
import io.zerodistance.intake.tracking.NoteAttachment;
import io.zerodistance.intake.unit.BusinessUnits;

/**
 * Makes files of what came with gateways' messages, long after the gateway had its answer: taken in one transaction, fetched
 * outside of any, settled in another. A file has the id of its row, so a second attempt after a crash adds no second one.
 */
@ApplicationScoped
class FetchMedia {

  private static final Logger LOG = Logger.getLogger(FetchMedia.class);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(15);

  @Inject
  MediaRecords media;
  @Inject
  MediaSettings settings;
  @Inject
  OpenMedium openMedium;
  @Inject
  KeepOriginal originals;
  @Inject
  AddAttachment attachments;
  @Inject
  NoteAttachment note;
  @Inject
  Complaints complaints;
  @Inject
  EachAlone eachAlone;
  @Inject
  BusinessUnits units;
  @Inject
  Transactions transactions;
  @Inject
  ObjectMapper json;
  @Inject
  Clock clock;

  @Scheduled(every = "${zd.gateway-media.every:5s}", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> fetchDue() {
    var all = units.all();
    var now = clock.instant();
    return transactions
        .inOwnContext(all, () -> media.takeDue(String.join(",", all.businessUnits()), now, now.plus(settings.held()),
            settings.batch()))
        .chain(due -> eachAlone.outside(due, settings.parallel(), one -> "medium " + one.id(), this::fetch)
            .chain(() -> due.size() < settings.batch() ? Uni.createFrom().voidItem() : fetchDue()))
        .onFailure().invoke(away -> LOG.warnf("media wait: %s", away)).onFailure().recoverWithNull();
  }

  private Uni<Void> fetch(Medium taken) {
    var scope = Scope.of(taken.businessUnit());
    return keep(scope, taken)
        .chain(() -> transactions.within(scope, () -> media.settle(taken, State.KEPT, null, clock.instant(),
            clock.instant())).replaceWithVoid())
        .onFailure().recoverWithUni(failure -> {
          var code = MediaTroublePolicy.code(failure);
          LOG.infof("medium %s of %s: %s", taken.id(), taken.gateway(), code);
          return transactions.within(scope, () -> settle(scope, taken, code));
        });
  }

  private Uni<Void> keep(Scope scope, Medium taken) {
    return transactions.within(scope, () -> media.isErased(taken)).invoke(erased -> {
      if (erased) {
        throw new FetchTrouble("original-gone");
      }
    }).chain(() -> originals.read(taken.businessUnit(), taken.original())).map(bytes -> find(bytes, taken.position()))
        .chain(found -> transactions.within(scope, () -> complaints.find(scope, taken.number()))
            .chain(complaint -> attachments.ofMessage(complaint, taken.id(), found.name(),
                openMedium.of(taken.gateway(), found))));
  }

  private GatewayMessage.Medium find(byte[] message, int position) {
    try {
      return json.readValue(message, GatewayMessage.class).media().get(position);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private Uni<Void> settle(Scope scope, Medium taken, String code) {
    var now = clock.instant();
    if (MediaTroublePolicy.mayPass(code) && taken.attempts() < settings.attempts()) {
      return media.settle(taken, State.WAITING, code, now.plus(FIRST_WAIT.multipliedBy(1L << taken.attempts())), now)
          .replaceWithVoid();
    }
    return media.settle(taken, State.NOT_KEPT, code, now, now).chain(mine -> !mine ? Uni.createFrom().voidItem()
        : complaints.find(scope, taken.number()).chain(complaint -> note.notTaken(complaint, now)));
  }
}
