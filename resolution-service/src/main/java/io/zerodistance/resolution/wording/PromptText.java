package io.zerodistance.resolution.wording;

import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.ClearStage;
import io.zerodistance.resolution.casefile.Demand;
import io.zerodistance.resolution.casefile.Motive;
import io.zerodistance.resolution.casefile.Severity;
import io.zerodistance.resolution.casefile.Texts;

/** What a handler is reminded of in a stage; a list that is missing or empty fits every case. */
@RegisterForReflection
public record PromptText(String stage, int position, List<String> channels, List<String> motives,
    List<String> severities, List<String> emotions, List<String> demands, String zh, String en, boolean retired)
    implements Worded {

  private static final int LONGEST = 300;

  /** {@code emotion} is what the handler noted, null for nothing. */
  public boolean fits(CaseFile file, String emotion) {
    return stage.equals(file.stage().name()) && allows(channels, file.channel())
        && allows(motives, file.motive().name())
        && allows(severities, file.severity().name()) && allows(emotions, emotion)
        && allows(demands, file.demand().name());
  }

  private static boolean allows(List<String> wanted, String value) {
    return wanted == null || wanted.isEmpty() || wanted.contains(value);
  }

  @Override
  public void check() {
    Texts.choice("content.stage", stage, ClearStage.class);
    each("content.motives", motives, Motive.class);
    each("content.severities", severities, Severity.class);
    each("content.emotions", emotions, Emotion.class);
    each("content.demands", demands, Demand.class);
    Texts.required("content.zh", zh, LONGEST);
    Texts.required("content.en", en, LONGEST);
  }

  private static <E extends Enum<E>> void each(String field, List<String> values, Class<E> choices) {
    if (values != null) {
      values.forEach(value -> Texts.choice(field, value, choices));
    }
  }
}
