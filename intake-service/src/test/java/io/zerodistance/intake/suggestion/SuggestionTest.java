package io.zerodistance.intake.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class SuggestionTest {

  @Inject
  SuggestTriage suggest;

  @ParameterizedTest(name = "{0}: {1} → {2}")
  @CsvSource(delimiter = '|', textBlock = """
      food | 酸奶才买两天就长毛发霉了 | mould
      food | 外卖超时一个半小时，送餐员电话不接 | late-delivery
      food | 汤全撒了，漏了一袋子 | spilled
      food | There was a hair in my soup | foreign-object
      food | 送错餐了，备注没看，少了一份米饭 | wrong-order
      retail | 手机用了两天就黑屏死机，开不了机 | faulty-goods
      retail | 明显是假货，不是正品，和专柜的不一样 | counterfeit
      retail | 申请退货客服一直推脱，不给退 | refund-exchange
      retail | 苹果烂了一半，腐烂发霉 | spoiled-fresh-goods
      retail | The cashier was rude to my mother | staff-attitude
      pharmacy | 药店发错药给我妈妈 | wrong-dispensing
      pharmacy | 医保卡刷不了卡，结算不了 | insurance-payment
      property | 卫生间天花板漏水好几天了 | water-leak
      property | 电梯又坏了，电梯停运 | lift
      property | the car park is full of strangers' cars, parking is impossible | parking
      healthcare | 医生两分钟就打发我，没解释病情 | explanation
      healthcare | 重复收费，账单乱收费 | overcharge
      cement | 袋重不够50公斤，缺斤少两 | short-weight
      cement | 水泥受潮结块，一袋里都是硬块 | clumping
      cement | The mill certificate is four weeks late, no quality certificate yet | late-certificate
      """)
  void the_item_whose_words_weigh_most_is_suggested_with_those_words(String unit, String text, String item) {
    var advice = suggest.from(unit, text).taxonomyItem();
    assertThat(advice.value()).isEqualTo(item);
    assertThat(advice.because()).isNotEmpty().allMatch(word -> text.toLowerCase().contains(word.toLowerCase()));
    assertThat(advice.confidence()).isBetween(0.3, 1.0);
    assertThat(suggest.gist(unit, text).taxonomyItem()).isEqualTo(advice);
  }

  @Test
  void words_that_say_nothing_suggest_other_without_confidence() {
    var advice = suggest.from("food", "嗯嗯").taxonomyItem();
    assertThat(advice).isEqualTo(new Advice<>("other", 0.0, java.util.List.of()));
    assertThat(suggest.gist("food", "嗯嗯").itemWorthTelling()).isNull();
  }

  @Test
  void a_denied_word_is_no_reason_for_an_item() {
    assertThat(suggest.from("food", "没有异物").taxonomyItem().because()).doesNotContain("异物");
  }

  @Test
  void a_latin_word_is_found_as_a_word_only() {
    assertThat(suggest.from("food", "a diet of rawness").taxonomyItem().because()).doesNotContain("raw");
    assertThat(suggest.from("food", "ＲＡＷ inside").taxonomyItem().because()).contains("raw inside");
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(delimiter = '|', textBlock = """
      请退款并赔偿 | REDRESS
      I want my money back | REDRESS
      态度太差，必须道歉，给个说法 | RECOGNITION
      Nobody listened and the manager was rude, I want an apology | RECOGNITION
      要求道歉并且退款 | BOTH
      今天下雨 | UNKNOWN
      """)
  void money_and_face_are_told_apart(String text, Motive motive) {
    assertThat(suggest.from("food", text).motive().value()).isEqualTo(motive);
  }

  @ParameterizedTest(name = "{0} {1} → {2}")
  @CsvSource(delimiter = '|', textBlock = """
      cement | 我们停工三天等你们的水泥，工期耽误了 | S2
      retail | 我已经找了律师准备起诉 | S2
      property | 提个建议，路灯可以亮一点 | S4
      retail | 衣服掉色 | S3
      """)
  void severity_follows_the_words(String unit, String text, Severity severity) {
    assertThat(suggest.from(unit, text).severity().value()).isEqualTo(severity);
  }
}
