package io.zerodistance.intake.suggestion;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.zerodistance.intake.taxonomy.Item;
import io.zerodistance.intake.taxonomy.Taxonomies;

/** Reads a customer's words and suggests item, severity, motive, emotion and missing facts; needs no database on the way. */
@ApplicationScoped
public class SuggestTriage {

  @Inject
  Lexicons lexicons;
  @Inject
  Lessons lessons;
  @Inject
  Taxonomies taxonomies;

  public Suggestion from(String businessUnit, String text) {
    return from(businessUnit, text, Set.of());
  }

  /** @param known facts that the complaint holds beside its text */
  public Suggestion from(String businessUnit, String text, Set<Fact> known) {
    var words = Words.of(text);
    var lexicon = lexicons.of(businessUnit);
    var learned = lessons.of(businessUnit);
    List<String> traits = learned.examples() == 0 ? List.of() : Traits.of(words, lexicon);
    var item = BlendPolicy.judge(ItemPolicy.judge(words, lexicon), learned.item(), learned.examples(), traits,
        code -> current(businessUnit, code));
    return new Suggestion(item, severity(words, lexicon, learned, traits),
        BlendPolicy.judge(MotivePolicy.judge(words, lexicon), learned.motive(), learned.examples(), traits,
            Motive::valueOf),
        BlendPolicy.judge(EmotionPolicy.judge(words, lexicon), learned.emotion(), learned.examples(), traits,
            Emotion::valueOf),
        MissingFactsPolicy.judge(words, lexicon, item, known));
  }

  /** Which lesson the unit's suggestions rely on; 0 before the first. */
  public int modelVersion(String businessUnit) {
    return lessons.of(businessUnit).version();
  }

  /** A word of harm is never outvoted by what was learned. */
  private static Advice<Severity> severity(Words words, Lexicon lexicon, Learned learned, List<String> traits) {
    var byWords = SeverityPolicy.judge(words, lexicon);
    return byWords.value() == Severity.S1 ? byWords
        : BlendPolicy.judge(byWords, learned.severity(), learned.examples(), traits, Severity::valueOf);
  }

  /** What was learned may name an item that was retired since. */
  private String current(String businessUnit, String code) {
    return taxonomies.of(businessUnit).current(code).map(Item::code).orElse(Item.OTHER);
  }
}
