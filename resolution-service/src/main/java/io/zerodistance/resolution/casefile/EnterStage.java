package io.zerodistance.resolution.casefile;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.outbox.Outbox;
import io.zerodistance.resolution.event.StageEntered;

/** Moves a case to a stage of guided handling; entering the stage it is in already changes nothing. */
@ApplicationScoped
public class EnterStage {

  @Inject
  CaseFiles cases;
  @Inject
  StageHistory history;
  @Inject
  Timeline timeline;
  @Inject
  Outbox outbox;
  @Inject
  Clock clock;

  public Uni<CaseFile> enter(CaseFile file, ClearStage stage, String by) {
    var entered = file.entering(stage);
    if (file.stage() == stage) {
      return Uni.createFrom().item(file);
    }
    var now = clock.instant();
    return cases.keep(entered)
        .chain(() -> history.enter(entered, by, now))
        .chain(() -> timeline.note(entered, now, "stage-entered", by, stage.name()))
        .chain(() -> outbox.append(new StageEntered(file.number(), file.businessUnit(), now, stage.name(), by)))
        .replaceWith(entered);
  }
}
