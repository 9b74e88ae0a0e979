package io.zerodistance.resolution.guidance;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.wording.PromptText;
import io.zerodistance.resolution.wording.WordingKind;
import io.zerodistance.resolution.wording.Wordings;

/** What the handler is reminded of in the case's stage, by channel, motive, emotion, severity and demand; texts are data. */
@ApplicationScoped
public class Prompts {

  private static final int MOST_SHOWN = 20;

  @Inject
  Wordings wordings;
  @Inject
  Ticks ticks;
  @Inject
  Moods moods;

  /** {@code tickedBy} and {@code tickedAt} are null until somebody did it in this round. */
  public record Prompt(String code, String zh, String en, String tickedBy, Instant tickedAt) {}

  public Uni<List<Prompt>> of(CaseFile file) {
    return wordings.said(file.businessUnit(), WordingKind.PROMPT, PromptText.class).chain(all -> moods.of(file)
        .chain(mood -> ticks.of(file).map(ticked -> all.stream()
            .filter(one -> one.content().fits(file, mood))
            .sorted(Comparator.comparingInt((Wordings.Said<PromptText> one) -> one.content().position())
                .thenComparing(Wordings.Said::code))
            .limit(MOST_SHOWN)
            .map(one -> {
              var tick = ticked.get(one.code());
              return new Prompt(one.code(), one.content().zh(), one.content().en(), tick == null ? null : tick.by(),
                  tick == null ? null : tick.at());
            }).toList())));
  }
}
