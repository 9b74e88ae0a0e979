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

  /** Item and severity alone, for what is filed or captured and looked at by a person later. */
  public Gist gist(String businessUnit, String text) {
    var words = Words.of(text);
    var learned = lessons.of(businessUnit);
    var all = lexicons.of(businessUnit);
    var lexicon = learned.examples() == 0 ? all.ofMattersWithin(words) : all.within(words);
    return gist(businessUnit, words, lexicon, learned, traits(words, lexicon, learned), BlendPolicy.WITHOUT_REASONS);
  }

  private Suggestion judge(String businessUnit, String text, Set<Fact> known, BlendPolicy blend) {
    var words = Words.of(text);
    var lexicon = lexicons.of(businessUnit).within(words);
    var learned = lessons.of(businessUnit);
    var traits = traits(words, lexicon, learned);
    int examples = learned.examples();
    var gist = gist(businessUnit, words, lexicon, learned, traits, blend);
    return new Suggestion(gist.taxonomyItem(), gist.severity(),
        blend.judge(MotivePolicy.judge(words, lexicon), learned.motive(), examples, traits, Motive::valueOf),
        blend.judge(EmotionPolicy.judge(words, lexicon), learned.emotion(), examples, traits, Emotion::valueOf),
        MissingFactsPolicy.judge(words, lexicon, gist.taxonomyItem(), known));
  }

  private Gist gist(String businessUnit, Words words, Lexicon lexicon, Learned learned, List<String> traits,
      BlendPolicy blend) {
    int examples = learned.examples();
    var item = blend.judge(ItemPolicy.judge(words, lexicon), learned.item(), examples, traits,
        code -> current(businessUnit, code));
    var bySevereWords = SeverityPolicy.judge(words, lexicon);
    // A word of harm is never outvoted by what was learned.
    return new Gist(item, bySevereWords.value() == Severity.S1 ? bySevereWords
        : blend.judge(bySevereWords, learned.severity(), examples, traits, Severity::valueOf));
  }

  private static List<String> traits(Words words, Lexicon lexicon, Learned learned) {
    return learned.examples() == 0 ? List.of() : Traits.of(words, lexicon);
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
