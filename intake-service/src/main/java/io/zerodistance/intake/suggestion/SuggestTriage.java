package io.zerodistance.intake.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Reads a customer's words and suggests item, severity and motive; needs no database on the way. */
@ApplicationScoped
public class SuggestTriage {

  @Inject
  Lexicons lexicons;

  public Suggestion from(String businessUnit, String text) {
    var words = Words.of(text);
    var lexicon = lexicons.of(businessUnit);
    return new Suggestion(ItemPolicy.judge(words, lexicon), SeverityPolicy.judge(words, lexicon),
        MotivePolicy.judge(words, lexicon));
  }
}
