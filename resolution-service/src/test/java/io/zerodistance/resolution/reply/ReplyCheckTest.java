package io.zerodistance.resolution.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

class ReplyCheckTest {

  private static final double LEAST = 0.9;
  private final ReplyCheck check = new ReplyCheck();

  record Labelled(String text, EnumSet<ReplyPart> has) {}

  @Test
  void a_complete_chinese_reply_has_all_five_parts_with_their_sentences() {
    var parts = check.check("王女士您好,我是徐汇店店长李明。非常抱歉让您买到发霉的酸奶。我们会为您全额退款,并已将同批次产品下架。"
        + "退款将在3个工作日内到账。如有任何问题,请随时联系我。");
    assertThat(ReplyCheck.missing(parts)).isEmpty();
    assertThat(parts.get(ReplyPart.NEXT_STEP.ordinal()).sentence()).isEqualTo("退款将在3个工作日内到账。");
    assertThat(parts.get(ReplyPart.IDENTITY.ordinal()).sentence()).startsWith("王女士您好,我是徐汇店店长");
  }

  @Test
  void a_bare_apology_lacks_the_other_four_parts() {
    assertThat(ReplyCheck.missing(check.check("非常抱歉给您带来不便!"))).containsExactly(ReplyPart.IDENTITY,
        ReplyPart.ACTION, ReplyPart.NEXT_STEP, ReplyPart.FOLLOW_UP);
  }

  @Test
  void refusing_to_apologise_is_no_apology() {
    assertThat(ReplyCheck.missing(check.check("我们没有必要道歉。"))).contains(ReplyPart.APOLOGY);
    assertThat(ReplyCheck.missing(check.check("We cannot apologise for that."))).contains(ReplyPart.APOLOGY);
  }

  @Test
  void refusing_to_act_is_no_action() {
    assertThat(ReplyCheck.missing(check.check("我们无法为您退款。"))).contains(ReplyPart.ACTION);
    assertThat(ReplyCheck.missing(check.check("We will not refund you."))).contains(ReplyPart.ACTION);
  }

  @Test
  void a_next_step_without_a_time_is_none() {
    assertThat(ReplyCheck.missing(check.check("我们会尽快联系您。"))).contains(ReplyPart.NEXT_STEP);
    assertThat(ReplyCheck.missing(check.check("We will get back to you as soon as possible.")))
        .contains(ReplyPart.NEXT_STEP);
  }

  @Test
  void each_part_is_found_well_enough_in_the_labelled_replies() throws IOException {
    var labelled = labelled();
    assertThat(labelled.size()).isGreaterThanOrEqualTo(60);
    for (var part : ReplyPart.values()) {
      var figure = measure(part, labelled);
      System.out.printf("%s precision %.3f recall %.3f%n", part, figure.precision(), figure.recall());
      assertThat(figure.worst()).as("%s: %s", part, figure.wrong()).isGreaterThanOrEqualTo(LEAST);
    }
  }

  @Test
  void a_set_with_swapped_labels_does_not_pass() throws IOException {
    var swapped = labelled().stream()
        .map(reply -> new Labelled(reply.text(), EnumSet.complementOf(reply.has()))).toList();
    for (var part : ReplyPart.values()) {
      assertThat(measure(part, swapped).worst()).isLessThan(LEAST);
    }
  }

  record Figure(double precision, double recall, List<String> wrong) {
    double worst() {
      return Math.min(precision, recall);
    }
  }

  private Figure measure(ReplyPart part, List<Labelled> labelled) {
    double found = 0;
    double there = 0;
    double both = 0;
    var wrong = new ArrayList<String>();
    for (var reply : labelled) {
      var says = check.check(reply.text()).get(part.ordinal()).found();
      var has = reply.has().contains(part);
      found += says ? 1 : 0;
      there += has ? 1 : 0;
      both += says && has ? 1 : 0;
      if (says != has) {
        wrong.add(reply.text());
      }
    }
    return new Figure(both / found, both / there, wrong);
  }

  private static List<Labelled> labelled() throws IOException {
    try (var stream = ReplyCheckTest.class.getResourceAsStream("/reply/labelled.json")) {
      var replies = new ArrayList<Labelled>();
      for (var node : new ObjectMapper().readTree(stream)) {
        var has = EnumSet.noneOf(ReplyPart.class);
        node.path("has").forEach(part -> has.add(ReplyPart.valueOf(part.asText())));
        replies.add(new Labelled(node.path("text").asText(), has));
      }
      return replies;
    }
  }
}
