package io.zerodistance.intake.information;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Fits a reply in the customer's own words to what was asked: numbered answers go to the questions of these numbers, and where one
 * question is open the whole reply is its answer. Anything else is a person's to read.
 */
final class ReplyPolicy {

  /** At the beginning of a line, and no date, no decimal, no time of day. */
  private static final Pattern NUMBER = Pattern.compile("(?m)^[ \\t]*(\\d{1,2})[ \\t]*(?:[.．:：](?!\\d)|[、)）])[ \\t]*");

  private ReplyPolicy() {}

  /** A question without an answer; {@code position} as the customer read it. */
  record Open(String code, int position) {}

  /** @return answers by code; empty where the words fit no question clearly */
  static Map<String, String> fit(String reply, List<Open> open) {
    var numbered = numbered(reply, open);
    return !numbered.isEmpty() || open.size() != 1 ? numbered : Map.of(open.getFirst().code(), reply.strip());
  }

  private static Map<String, String> numbered(String reply, List<Open> open) {
    var answers = new LinkedHashMap<String, String>();
    var number = NUMBER.matcher(reply);
    boolean more = number.find();
    while (more) {
      int position = Integer.parseInt(number.group(1));
      int from = number.end();
      more = number.find();
      var answer = reply.substring(from, more ? number.start() : reply.length()).strip();
      var question = at(position, open);
      if (question.isEmpty() || !answer.isEmpty() && answers.put(question.get().code(), answer) != null) {
        return Map.of();
      }
    }
    return answers;
  }

  private static Optional<Open> at(int position, List<Open> open) {
    return open.stream().filter(one -> one.position() == position).findFirst();
  }
}
