package io.zerodistance.intake.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.intake.Desk;
import io.zerodistance.intake.Rows;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class LearningTest {

  private static final List<String> DRINKS = List.of("豆浆", "绿茶", "可乐", "橙汁", "咖啡", "奶茶");

  @Inject
  SuggestTriage suggest;
  @Inject
  LearnFromDecisions learn;
  @Inject
  Lessons lessons;
  @Inject
  Rows rows;

  @AfterEach
  void forget() {
    List.of("healthcare", "cement").forEach(unit -> lessons.keep(unit, Learned.NOTHING));
  }

  @Test
  void corrections_teach_a_word_that_no_list_knows() {
    var complaint = "这个月第三次了，吸管又没放";
    assertThat(suggest.from("healthcare", complaint).taxonomyItem().value()).isNotEqualTo("nursing");
    for (int day = 1; day <= 12; day++) {
      triage("healthcare", "第" + day + "天，吸管没放，" + DRINKS.get(day % 6) + "怎么喝", "nursing", "S4");
      triage("healthcare", "挂号窗口等了" + day + "个小时，排队太久", "waiting-time", "S3");
    }
    learn("healthcare");
    var advice = suggest.from("healthcare", complaint);
    assertThat(advice.taxonomyItem().value()).isEqualTo("nursing");
    assertThat(advice.taxonomyItem().because()).contains("吸管");
    assertThat(suggest.briefly("healthcare", complaint).taxonomyItem().confidence())
        .isEqualTo(advice.taxonomyItem().confidence());
    assertThat(advice.severity().value()).isEqualTo(Severity.S4);
    assertThat(suggest.from("healthcare", "吸管没放，孩子被呛到窒息").safety())
        .as("a word of harm is never outvoted").isTrue();
    assertThat(lessons.of("food").version()).as("another unit learned nothing from it").isEqualTo(0);
  }

  @Test
  void the_same_rows_teach_every_replica_the_same() {
    for (int day = 1; day <= 11; day++) {
      triage("cement", "第" + day + "车泵管堵了，司机说不是他的事", "late-delivery", "S2");
      triage("cement", "第" + day + "批袋子印得模糊", "unclear-marks", "S3");
    }
    learn("cement");
    var here = suggest.from("cement", "泵管又堵了");
    assertThat(rows.all("select version from suggestion_model where business_unit = 'cement'")).hasSize(1);
    lessons.keep("cement", Learned.NOTHING);
    learn("cement");
    assertThat(suggest.from("cement", "泵管又堵了")).isEqualTo(here);
    assertThat(rows.all("select version from suggestion_model where business_unit = 'cement'"))
        .as("nothing new was decided, so nothing new is learned").hasSize(1);
  }

  @Test
  void what_was_changed_beside_a_triage_teaches_nothing() {
    for (int day = 1; day <= 21; day++) {
      var filed = Desk.file("retail", "第" + day + "次，货架松动");
      Desk.customer(filed).body(Map.of("text", "砸伤了孩子")).post("/api/complaints/" + filed.number() + "/messages")
          .then().statusCode(201);
    }
    learn("retail");
    assertThat(lessons.of("retail").examples()).isZero();
    assertThat(rows.all("select 1 from suggestion_model where business_unit = 'retail'")).isEmpty();
  }

  @Test
  void the_desk_sees_the_emotion_and_which_facts_are_missing() {
    var filed = Desk.file("food", "太失望了！！！昨天的米饭里吃出一只苍蝇");
    Desk.staff("food-agent-1", "agent", "food").get("/api/intake/complaints/" + filed.number() + "/suggestion").then()
        .statusCode(200).body("emotion.value", equalTo("ANGRY")).body("emotion.because", hasItem("!!!"))
        .body("missingFacts.value", hasItems("BATCH", "PHOTO"))
        .body("missingFacts.value", not(hasItem("OCCURRED_AT"))).body("missingFacts.confidence", greaterThan(0.3f));
  }

  @Test
  void an_emotion_may_be_decided_too() {
    var filed = Desk.file("food", "酸奶发霉");
    var at = "/api/intake/complaints/" + filed.number() + "/triage";
    Desk.staff("food-agent-1", "agent", "food")
        .body(Map.of("taxonomyItem", "mould", "severity", "S3", "motive", "UNKNOWN", "demand", "UNDECIDED", "emotion",
            "GLAD"))
        .post(at).then().statusCode(422).body("field", equalTo("emotion"));
    Desk.staff("food-agent-1", "agent", "food")
        .body(Map.of("taxonomyItem", "mould", "severity", "S3", "motive", "UNKNOWN", "demand", "UNDECIDED", "emotion",
            "WORRIED"))
        .post(at).then().statusCode(200);
    assertThat(rows.one("select emotion from triage where number = ?", filed.number())).containsExactly("WORRIED");
  }

  private void learn(String unit) {
    learn.learn(unit, Instant.now().plus(Duration.ofSeconds(1))).await().atMost(Duration.ofSeconds(60));
  }

  private static void triage(String unit, String text, String item, String severity) {
    var filed = Desk.file(unit, text);
    Desk.staff(unit + "-agent-1", "agent", unit)
        .body(Map.of("taxonomyItem", item, "severity", severity, "motive", "UNKNOWN", "demand", "REASONABLE"))
        .post("/api/intake/complaints/" + filed.number() + "/triage").then().statusCode(200);
  }
}
