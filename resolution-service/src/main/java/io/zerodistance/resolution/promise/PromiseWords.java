package io.zerodistance.resolution.promise;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds what a text promises and by when. A sentence counts when it says that somebody of ours will do something and names a time that
 * is still to come; what the customer shall do, opening hours, and what is refused or done already do not.
 */
final class PromiseWords {

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern CLAUSE = Pattern.compile("[，,;；]");
  private static final Pattern COMMITS =
      pattern("会|将|给[您你]|为[您你]|向[您你]|跟[您你]|联系[您你]|通知[您你]|答复|回复|回电|致电|来电告知|到账|送达|送到|送货|完成|上门|寄出"
          + "|发出|退款|退还|安排|办好|修好|解决|出结果|更换|换好|补发|回访|保证|承诺|反馈|告知|到货"
          + "|\\b(?:will|shall|going to|expect|promise|guarantee|you (?:should )?(?:have|get|receive|hear)|"
          + "(?:am|are|is) (?:sending|calling|coming|collecting|arranging|due|scheduled)|arrives?)\\b|['’]ll\\b");
  private static final Pattern NOT_OURS = pattern("请[您你]?(?:在|于|务必|尽快|先|提供|把|将)|[您你](?:需要|需|必须|应当|应该|要在|可以在|可在)"
      + "|(?:如|若|如果|要是|假如).{0,14}(?:未|没)|(?:服务|营业|工作|办公|接待|门诊)时间|无理由|质保|保修|保质期|有效期|超过"
      + "|(?:无法|不能|没法|没办法|不会(?!晚于|超过|迟于))"
      + "|\\byou (?:must|have to|need to|should (?:send|return|provide|contact|bring|give)|are (?:asked|required))\\b"
      + "|\\b(?:if|unless)\\b.{0,50}\\b(?:not|n't|nothing|no)\\b|\\b(?:opening|office|business) hours\\b|\\bopen (?:from|daily|every)\\b"
      + "|\\b(?:cannot|can't|can’t|unable to|won't|won’t|will not|not able to)\\b|\\bwarranty\\b"
      + "|\\bdays? (?:of|after|from) (?:the |your )?(?:purchase|delivery|receipt|sale)\\b");
  private static final Pattern ASKS = pattern("^(?:please|kindly)\\b(?!.*\\b(?:will|we'll|i'll)\\b)");
  private static final Pattern DONE =
      pattern("已|昨天|昨日|前天|上周|上个?月|曾|\\b(?:yesterday|last (?:week|month|night)|has been|have been|was|were)\\b");
  private static final Pattern STILL = pattern("会|将|预计|最迟|最晚|内|之前|前给|\\b(?:will|expect|within|by)\\b|['’]ll\\b");

  private final DueWords chinese = new ChineseDue();
  private final DueWords english = new EnglishDue();

  private static Pattern pattern(String expression) {
    return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
  }

  /** In the order of the text, each sentence once. */
  List<FoundPromise> find(List<String> sentences, Instant at, WorkingHours hours) {
    var now = LocalDateTime.ofInstant(at, hours.zone());
    var found = new LinkedHashMap<String, FoundPromise>();
    for (var sentence : sentences) {
      var clauses = Arrays.stream(CLAUSE.split(sentence)).map(String::strip)
          .filter(clause -> due(clause, now, hours).isPresent()).toList();
      for (var said : clauses.size() > 1 ? clauses : List.of(sentence)) {
        due(said, now, hours).ifPresent(due -> found.putIfAbsent(said, new FoundPromise(said,
            due.atZone(hours.zone()).toInstant())));
      }
    }
    return List.copyOf(found.values());
  }

  private Optional<LocalDateTime> due(String said, LocalDateTime now, WorkingHours hours) {
    var text = Normalizer.normalize(said, Normalizer.Form.NFKC);
    boolean counts = COMMITS.matcher(text).find() && !NOT_OURS.matcher(text).find() && !ASKS.matcher(text).find()
        && (!DONE.matcher(text).find() || STILL.matcher(text).find());
    return !counts ? Optional.empty() : (HAN.matcher(text).find() ? chinese : english).due(text, now, hours);
  }
}
