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
    return judge(businessUnit, text, known, BlendPolicy.WITH_REASONS);
  }

  /** The same values and confidences without the words that were learned as reasons, for work that shows them to nobody. */
  public Suggestion briefly(String businessUnit, String text) {
    return briefly(businessUnit, text, Set.of());
  }

  public Suggestion briefly(String businessUnit, String text, Set<Fact> known) {
    return judge(businessUnit, text, known, BlendPolicy.WITHOUT_REASONS);
  }

  private Suggestion judge(String businessUnit, String text, Set<Fact> known, BlendPolicy blend) {
    var words = Words.of(text);
    var lexicon = lexicons.of(businessUnit).within(words);
    var learned = lessons.of(businessUnit);
    List<String> traits = learned.examples() == 0 ? List.of() : Traits.of(words, lexicon);
    int examples = learned.examples();
    var item = blend.judge(ItemPolicy.judge(words, lexicon), learned.item(), examples, traits,
        code -> current(businessUnit, code));
    var bySevereWords = SeverityPolicy.judge(words, lexicon);
    // A word of harm is never outvoted by what was learned.
    var severity = bySevereWords.value() == Severity.S1 ? bySevereWords
        : blend.judge(bySevereWords, learned.severity(), examples, traits, Severity::valueOf);
    return new Suggestion(item, severity,
        blend.judge(MotivePolicy.judge(words, lexicon), learned.motive(), examples, traits, Motive::valueOf),
        blend.judge(EmotionPolicy.judge(words, lexicon), learned.emotion(), examples, traits, Emotion::valueOf),
        MissingFactsPolicy.judge(words, lexicon, item, known));
  }

  /** Whether a word of harm is in it, whatever else is said; false for nothing said. */
  public boolean speaksOfHarm(String businessUnit, String text) {
    if (text == null || text.isBlank()) {
      return false;
    }
    var words = Words.of(text);
    return SeverityPolicy.judge(words, lexicons.of(businessUnit).within(words)).value() == Severity.S1;
  }

  /** Which lesson the unit's suggestions rely on; 0 before the first. */
  public int modelVersion(String businessUnit) {
    return lessons.of(businessUnit).version();
  }

  /** What was learned may name an item that was retired since. */
  private String current(String businessUnit, String code) {
    return taxonomies.of(businessUnit).current(code).map(Item::code).orElse(Item.OTHER);
  }
}
