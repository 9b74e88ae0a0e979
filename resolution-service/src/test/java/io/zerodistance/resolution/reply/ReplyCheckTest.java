package io.zerodistance.resolution.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReplyCheckTest {

  private final ReplyCheck check = new ReplyCheck();

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
  void a_promise_to_stay_in_touch_is_no_refusal_of_contact_and_a_request_for_papers_is_no_follow_up() {
    assertThat(ReplyCheck.missing(check.check("请不要再打电话来了。"))).contains(ReplyPart.FOLLOW_UP);
    assertThat(ReplyCheck.missing(check.check("Please let me know your order number."))).contains(ReplyPart.FOLLOW_UP);
    assertThat(ReplyCheck.missing(check.check("If it drips again, let me know."))).doesNotContain(ReplyPart.FOLLOW_UP);
  }
}
