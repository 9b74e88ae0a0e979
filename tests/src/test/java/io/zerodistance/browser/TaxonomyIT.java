package io.zerodistance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import io.zerodistance.suite.Caller;

/** A unit's own words for what goes wrong, changed without a release and with a way back; how good the suggestions are, and by which rules. */
@Order(28)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TaxonomyIT {

  private final String code = "story-" + System.nanoTime();
  private Office office;
  private Window manager;
  private Window admin;

  @BeforeAll
  void open() {
    office = new Office();
    manager = office.desk("taxonomy", "property-manager-1");
    manager.click("nav-taxonomy");
    admin = office.desk("taxonomy-admin", "admin-1");
  }

  @AfterAll
  void close() {
    office.close();
  }

  @Test
  @Order(1)
  @DisplayName("a new item is what customers may choose from now on")
  void adds() {
    manager.click("add-item");
    manager.write("entry-code", code).write("entry-zh", "充电桩占位").write("entry-en", "Charging bay blocked")
        .write("entry-keywords", "霸占充电枪、油车占桩").write("entry-reason", "业主多次反映").click("entry-save");
    manager.find("[data-item='" + code + "']");
    manager.shoot("added").shootNarrow("added-narrow");
    assertThat(manager.fits()).as("no sideways scrolling").isTrue();
    assertThat(offered()).contains(code);
  }

  @Test
  @Order(2)
  @DisplayName("a retired item names its successor, and the last change can be undone")
  void retires() {
    manager.find("[data-item='" + code + "'] [data-test='retire-item']").click();
    manager.select("retire-successor", "other").write("retire-reason", "并入其他").click("retire-save");
    assertThat(manager.see("retired")).containsText("充电桩占位");
    assertThat(offered()).doesNotContain(code);
    manager.click("undo").write("undo-reason", "仍需单列").click("undo-save");
    manager.find("[data-item='" + code + "']");
    assertThat(offered()).contains(code);
    manager.shoot("undone");
  }

  @Test
  @Order(3)
  @DisplayName("what customers are asked about an item is kept here, with who changed it and why")
  void asks() {
    manager.select("question-item", code).click("add-question");
    manager.write("question-code", "which-bay").write("question-zh", "是几号充电桩？").write("question-en", "Which bay is it?")
        .write("question-reason", "总要追问").click("question-save");
    assertThat(manager.find("[data-question='which-bay']")).containsText("是几号充电桩");
    manager.shoot("questions").shootNarrow("questions-narrow");
    assertThat(manager.fits()).as("no sideways scrolling").isTrue();
  }

  @Test
  @Order(4)
  @DisplayName("a decision against the suggestion is one correction on the accuracy page")
  void measures() {
    var supervisor = office.staff("property-supervisor-1");
    var filed = office.file("businessUnit", "property", "text", "地下车库的充电桩天天被油车占着，物业不管。");
    var suggested = office.await("it is suggested what it is about", supervisor,
        "/api/intake/complaints/" + filed.number() + "/suggestion", one -> one.has("taxonomyItem"));
    assertThat(suggested.path("taxonomyItem").path("value").asText()).isNotEqualTo(code);
    int before = corrections();
    supervisor.post("/api/intake/complaints/" + filed.number() + "/triage", "taxonomyItem", code, "severity", "S3",
        "motive", "BOTH", "demand", "REASONABLE").expect(200);
    manager.open(office.origin() + "/desk/accuracy");
    assertThat(manager.see("corrections")).hasText(Integer.toString(before + 1));
    assertThat(manager.see("accepted-share")).hasText(Pattern.compile("\\d+ ?%"));
    assertThat(manager.see("emotion-share")).hasText(Window.anyText());
    assertThat(manager.see("facts-asked")).hasText(Window.anyText());
    manager.find("[data-test='item-agreement'] tr[data-item='" + code + "'] button").click();
    assertThat(manager.see("item-course")).hasText(Pattern.compile("\\d{4}-\\d{2} \\d+/\\d+"));
    manager.click("all-items");
    assertThat(manager.part("item-course")).hasCount(0);
    manager.shoot("accuracy").shootNarrow("accuracy-narrow");
    assertThat(manager.fits()).as("no sideways scrolling").isTrue();
  }

  @Test
  @Order(5)
  @DisplayName("the words of the new item speak at once; a word of harm is added by one and leaves when two agree")
  void words() {
    manager.open(office.origin() + "/desk/word-lists");
    manager.write("trial-text", "有人霸占充电枪，还说是蓝嘴唇病").click("try-it");
    assertThat(manager.see("tried-item")).containsText("充电桩占位");
    assertThat(manager.see("tried-severity")).not().containsText("S1");
    manager.write("word-phrases", "蓝嘴唇病").write("word-reason", "业主这样说").click("save-words");
    manager.find("[data-meaning='S1'] [data-word='蓝嘴唇病']");
    manager.click("try-it");
    assertThat(manager.see("tried-severity")).containsText("S1");
    manager.find("[data-word='蓝嘴唇病'] [data-test='retire-word']").click();
    manager.write("retire-reason", "误报").click("retire-save");
    assertThat(manager.find("[data-change='蓝嘴唇病'][data-state='PENDING']")).containsText("误报");
    assertThat(manager.part("confirm-word")).hasCount(0);
    admin.open(office.origin() + "/desk/word-lists?owner=property");
    admin.find("[data-change='蓝嘴唇病'][data-state='PENDING'] [data-test='confirm-word']").click();
    admin.find("[data-change='蓝嘴唇病'][data-state='DONE']:has-text('admin-1')");
    manager.click("try-it");
    assertThat(manager.see("tried-severity")).not().containsText("S1");
    manager.shoot("word-lists").shootNarrow("word-lists-narrow");
    assertThat(manager.fits()).as("no sideways scrolling").isTrue();
  }

  @Test
  @Order(6)
  @DisplayName("less time for customers to answer is put before a second person, said so before it is sent, and counts when confirmed")
  void rules() {
    manager.open(office.origin() + "/desk/intake-rules");
    assertThat(manager.find("[data-test='part-INFORMATION'] [data-test='said-group']")).hasText(Window.anyText());
    manager.find("#tab-edit").click();
    manager.find("[data-test='field-lapseAfterMinutes'] input").fill("7200");
    manager.write("rules-because", "多数三天内答复").click("rules-show").see("rules-raises");
    manager.shoot("intake-rules").shootNarrow("intake-rules-narrow");
    assertThat(manager.fits()).as("no sideways scrolling").isTrue();
    manager.click("rules-save");
    assertThat(manager.part("rules-save")).hasCount(0);
    manager.find("#tab-proposals").click();
    assertThat(manager.find("[data-test='proposal'][data-state='PENDING']")).containsText("多数三天内答复");
    assertThat(manager.part("confirm-proposal")).hasCount(0);
    admin.open(office.origin() + "/desk/intake-rules?owner=property");
    admin.find("#tab-proposals").click();
    admin.click("confirm-proposal").find("[data-test='proposal'][data-state='CONFIRMED']");
    admin.find("#tab-inForce").click();
    assertThat(admin.find("[data-test='line-lapseAfterMinutes'] [data-test='origin-OVERRIDE']")).isVisible();
  }

  @Test
  @Order(7)
  @DisplayName("a unit gives itself another name, and every page calls it so")
  void names() {
    manager.find("#tab-edit").click();
    manager.choose("subject-CONTACT").write("field-nameZh", "安居物业").write("rules-because", "改制后的名称")
        .click("rules-show").click("rules-save");
    assertThat(manager.part("rules-save")).hasCount(0);
    try (var customer = office.phone("unit-named")) {
      customer.open(office.origin() + "/");
      assertThat(customer.see("bu-property")).containsText("安居物业");
      customer.open(office.origin() + "/policy/property");
      assertThat(customer.see("policy-page")).containsText("安居物业");
    }
  }

  private int corrections() {
    return office.staff("property-supervisor-1").get("/api/intake/suggestion-accuracy/property").expect(200)
        .path("corrections").asInt();
  }

  private List<String> offered() {
    return Caller.anonymous(office.origin()).get("/api/taxonomies/property").expect(200).path("dimensions")
        .findValuesAsText("code");
  }
}
