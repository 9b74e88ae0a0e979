package io.zerodistance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import io.zerodistance.suite.Suite;

/** What nobody may overlook is shown wherever a leader works, and what somebody did by mistake is put right. */
@Order(31)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeadersDeskIT {

  private Office office;
  private Window leader;
  private Office.Filed filed;

  @BeforeAll
  void open() {
    office = new Office();
    filed = office.file("businessUnit", "retail", "text", "水壶盖子合不上，要求赔偿一百万。");
    leader = office.desk("leading", "retail-supervisor-1");
  }

  @AfterAll
  void close() {
    office.close();
  }

  @Test
  @DisplayName("words of harm that nobody looked after in time are told on every page, until somebody has")
  void harm_is_told_everywhere() {
    var number = office.staff("retail-agent-1").post("/api/grievances", "businessUnit", "retail", "text",
        "客人被货架砸伤，流血了").expect(201).path("number").asText();
    Suite.running().age("intake",
        "update grievance set captured_at = captured_at - interval '1 hour' where number = '" + number + "'");
    leader.open(office.origin() + "/desk/cases").see("harm-strip");
    leader.shoot("harm-strip").click("harm-grievances");
    var row = leader.find("[data-test='grievance-row'][data-number='" + number + "']");
    assertThat(row.locator("[data-test='grievance-urgent']")).isVisible();
    row.locator("[data-test='all-clear']").click();
    row.locator("[data-test='clear-because']").fill("已包扎，客人自己离开");
    row.locator("[data-test='clear-grievance']").click();
    assertThat(row.locator("[data-test='grievance-urgent']")).hasCount(0);
  }

  @Test
  @DisplayName("a mail that looks like a machine's waits for a person; ticked off by a slip, it is put back")
  void mail_is_put_back() {
    var subject = "本周特价 " + System.nanoTime();
    Suite.running().mail("news@shop.example", "complaints@retail.localhost", subject, "全场八折", "List-Id",
        "<news.shop.example>");
    office.await("it is set aside", office.staff("retail-supervisor-1"), "/api/intake/mails",
        mails -> mails.findValuesAsText("subject").contains(subject));
    leader.open(office.origin() + "/desk/mails");
    var mail = leader.find("[data-test='mail']:has-text('" + subject + "')");
    mail.locator("[data-test='dismiss-mail']").click();
    mail.locator("[data-test='put-back-mail']").click();
    assertThat(mail.locator("[data-test='file-mail']")).isVisible();
    leader.reload();
    assertThat(leader.find("[data-test='mail']:has-text('" + subject + "')").locator("[data-test='file-mail']"))
        .isVisible();
  }

  @Test
  @DisplayName("what was filed as a complaint and is a question takes the way of questions, with who said so")
  void kind_is_corrected() {
    var question = office.file("businessUnit", "retail", "text", "请问周末几点开门？");
    leader.open(office.origin() + "/desk/cases/" + question.number());
    leader.click("not-a-complaint").choose("kind-INQUIRY").write("kind-because", "只是询问").click("correct-kind");
    assertThat(leader.see("case-kind")).hasText("咨询");
    assertThat(leader.see("kind-history")).containsText("retail-supervisor-1");
  }

  @Test
  @DisplayName("a picture that could not be fetched from a gateway is asked for again")
  void picture_is_fetched_again() {
    Suite.running().age("intake", """
        insert into gateway_media (business_unit, id, number, gateway, original, position, state, reason, next_try_at,
          created_at, changed_at)
        values ('retail', gen_random_uuid(), '%s', 'sms', gen_random_uuid(), 0, 'NOT_KEPT', 'status-404', now(), now(),
          now())""".formatted(filed.number()));
    leader.open(office.origin() + "/desk/cases/" + filed.number());
    leader.find("[data-test='gateway-medium'][data-state='NOT_KEPT'] [data-test='fetch-again']").click();
    leader.find("[data-test='gateway-medium'][data-state='WAITING']");
  }

  @Test
  @DisplayName("a label that two people gave a demand is taken back by one who leads")
  void judgement_is_taken_back() {
    leader.open(office.origin() + "/desk/cases/" + filed.number());
    leader.click("assess-demand").select("demand-reason", "FAR_ABOVE_LOSS").write("demand-why", "水壶标价一百二十元")
        .write("demand-what", "小票").write("demand-where", "附件").click("propose-assessment");
    leader.find("[data-test='assessment'][data-state='PROPOSED']");
    var at = "/api/intake/complaints/" + filed.number() + "/demand-assessments";
    var manager = office.staff("retail-manager-1");
    manager
        .post(at + "/" + manager.get(at).expect(200).path("items").path(0).path("id").asText() + "/review", "confirm",
            true, "because", "远超标价")
        .expect(200);
    leader.reload().find("[data-test='assessment'][data-state='CONFIRMED']");
    leader.click("take-back").write("take-back-because", "客户说的是一百元").click("take-back-do");
    assertThat(leader.find("[data-test='assessment'][data-state='WITHDRAWN']")).containsText("客户说的是一百元");
    leader.shoot("taken-back");
  }
}
