package io.zerodistance.intake.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.testkit.ServiceDatabase;

/** Harm to a person is S1, however it is said and whatever else is said: on this list nothing may be missed. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class SafetyWordsTest {

  @Inject
  SuggestTriage suggest;

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', textBlock = """
      food | 孩子吃完上吐下泻，送急诊了
      food | 吃完拉肚子拉了一天
      food | 全家食物中毒
      food | 喝了酸奶肚子疼得厉害
      food | 吃了就吐了，现在还在发烧
      food | 菜里有玻璃渣，嘴划破了
      food | 面包里吃出刀片
      food | 米饭里有石子，牙崩了一块
      food | 吃完全身过敏起疹子
      food | 老人被鱼丸噎住差点窒息
      food | 医院说是肠胃炎
      food | We all got food poisoning after the buffet
      food | My son vomited all night
      food | I had diarrhoea for two days
      food | found GLASS in the salad
      food | She had an allergic reaction to nuts that were not declared
      retail | 用了洗发水头皮过敏红肿
      retail | 手机充电时起火
      retail | 平板电池鼓包
      retail | 热水器漏电，人被电到
      retail | 货架倒下来砸伤了顾客
      retail | 地滑，老人滑倒骨折
      retail | 扶梯夹伤了孩子的脚
      retail | 插座冒烟
      retail | The charger exploded in my hand
      retail | I slipped and fell and broke my arm, broken bone
      retail | The cream gave me a rash
      pharmacy | 吃了你们的药呼吸困难
      pharmacy | 药店给我拿错药了
      pharmacy | 服药后出现皮疹，医生说是不良反应
      pharmacy | 剂量错了，老人低血糖昏迷
      pharmacy | 吃药以后心慌胸闷
      pharmacy | 怀疑是假药
      pharmacy | I was given the wrong medicine
      pharmacy | severe side effects after the second dose
      pharmacy | the label said the wrong dosage and he overdosed
      pharmacy | anaphylaxis after one tablet
      property | 被困电梯四十分钟
      property | 电梯突然下坠，电梯坠了两层
      property | 外墙脱落差点砸到人
      property | 有人高空抛物
      property | 楼道里煤气味很重
      property | 充电桩漏电
      property | 井盖缺失，孩子掉进井里
      property | 被狗咬了，物业不管
      property | I was stuck in the lift for an hour
      property | there is a smell of gas on our floor
      property | a tile fell on my car and nearly killed me, falling objects again
      healthcare | 护士打错针
      healthcare | 误诊耽误了治疗
      healthcare | 术后感染住进ICU
      healthcare | 老人坠床，护工不在
      healthcare | 输液后过敏性休克
      healthcare | 手术失误，把纱布留在肚子里
      healthcare | They misdiagnosed my father
      healthcare | The patient fell at night and nobody came
      healthcare | wrong blood was prepared for my wife
      healthcare | the wound is infected after the operation
      cement | 楼板断裂，工人受伤
      cement | 水泥灼伤了手
      cement | 水泥溅到眼睛进了灰
      cement | 罐车侧翻压伤人
      cement | 这批安定性不合格，梁开裂了
      cement | the wall collapsed
      cement | worker has a chemical burn from wet cement
      cement | cement dust was inhaled and he is in hospital
      food | 吃过两次，两次居然都拉！肚！子！
      food | 喝完从凌晨开始不舒服，又拉又吐
      food | 吃的时候把嘴唇拿破了
      food | 鱼刺卡在食道里，去医院取的
      food | my daughter fell ill after the lunch box
      food | there was a metal shard and I cut my lip
      retail | 用完头上起了疹，还起疙瘩
      retail | 插头短路，手被电到
      retail | 听电话后耳朵像针扎
      retail | I got hurt when the shelf came down
      pharmacy | 吃完浑身发痒脸肿
      pharmacy | 卖给我的是过期药
      pharmacy | the pharmacist gave a double dose
      property | 孩子卡在电梯里半小时
      property | 单元门口电线裸露
      property | exposed wires in the basement
      healthcare | 护士抽错血，认错病人
      healthcare | 住院两周长了褥疮
      healthcare | he has bedsores and nobody turned him
      cement | 装车时罐体爆了，砸到工人
      cement | 房子裂了，柱子开裂
      cement | the slab cracked and the wall fell
      food | 不赔钱就算了，但是孩子住院了
      food | just a suggestion, but my daughter was in the emergency room
      """)
  void harm_is_s1(String unit, String text) {
    var suggestion = suggest.from(unit, text);
    assertThat(suggestion.safety()).as(text).isTrue();
    assertThat(suggestion.severity().because()).isNotEmpty();
    assertThat(suggest.gist(unit, text).severity()).isEqualTo(suggestion.severity());
  }

  @Test
  void even_where_the_text_denies_it() {
    assertThat(suggest.from("food", "还好没有中毒").safety()).isTrue();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', textBlock = """
      food | 送餐太慢，饭都凉了
      food | the soup was cold and the waiter slow
      retail | 衣服掉色，客服不理人
      property | 物业费太贵
      healthcare | 排队太久
      cement | 少了几袋
      """)
  void an_ordinary_complaint_is_no_alarm(String unit, String text) {
    assertThat(suggest.from(unit, text).safety()).as(text).isFalse();
  }
}
