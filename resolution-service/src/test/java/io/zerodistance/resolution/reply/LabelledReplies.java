package io.zerodistance.resolution.reply;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Replies with the parts that a person found in them, and how well a check agrees with that person. */
record LabelledReplies(List<Reply> replies) {

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  /** {@code set}: in which round it was written; the check was mended after each round. */
  record Reply(String text, EnumSet<ReplyPart> has, String set) {

    boolean chinese() {
      return HAN.matcher(text).find();
    }
  }

  /** Shares of what was found that is there, and of what is there that was found. */
  record Figure(int there, double precision, double recall, List<String> wrong) {

    double worst() {
      return Math.min(precision, recall);
    }
  }

  /** Those that the rules are mended with. */
  static LabelledReplies read() {
    return read("labelled");
  }

  /** Those that no rule was mended for. */
  static LabelledReplies fresh() {
    return read("fresh");
  }

  private static LabelledReplies read(String name) {
    try (var stream = LabelledReplies.class.getResourceAsStream("/reply/" + name + ".json")) {
      var replies = new ArrayList<Reply>();
      for (var node : new ObjectMapper().readTree(stream)) {
        var has = EnumSet.noneOf(ReplyPart.class);
        node.path("has").forEach(part -> has.add(ReplyPart.valueOf(part.asText())));
        replies.add(new Reply(node.path("text").asText(), has, node.path("set").asText()));
      }
      return new LabelledReplies(List.copyOf(replies));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  LabelledReplies only(Predicate<Reply> wanted) {
    return new LabelledReplies(replies.stream().filter(wanted).toList());
  }

  Figure measure(ReplyPart part, Function<String, List<FoundPart>> check) {
    int found = 0;
    int there = 0;
    int both = 0;
    var wrong = new ArrayList<String>();
    for (var reply : replies) {
      boolean says = check.apply(reply.text()).get(part.ordinal()).found();
      boolean has = reply.has().contains(part);
      found += says ? 1 : 0;
      there += has ? 1 : 0;
      both += says && has ? 1 : 0;
      if (says != has) {
        wrong.add((says ? "+ " : "- ") + reply.text());
      }
    }
    return new Figure(there, found == 0 ? 0 : (double) both / found, there == 0 ? 0 : (double) both / there, wrong);
  }
}
