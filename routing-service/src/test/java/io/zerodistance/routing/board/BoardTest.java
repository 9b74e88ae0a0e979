package io.zerodistance.routing.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zerodistance.routing.Desk;
import io.zerodistance.testkit.ServiceDatabase;

/** A supervisor sees queue, load and risk of the unit, the cases behind each figure, and every change without asking. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class BoardTest {
  @Inject
  Desk desk;

  @Test
  void every_open_case_is_on_the_board_once_with_who_has_it_or_why_it_waits() {
    var unit = desk.open();
    var ann = "ann-" + unit;
    desk.hire(unit, ann, "FRONT_LINE", 2);
    var first = desk.file(unit, "S3");
    var second = desk.file(unit, "S3");
    var third = desk.file(unit, "S3");
    desk.run(unit, "update routed_case set next_due = now() - interval '1 minute' where number = ?1", first);
    desk.run(unit, "update routed_case set next_due = now() + interval '3 hours' where number = ?1", second);
    desk.run(unit, "update routed_case set next_due = now() + interval '5 hours' where number = ?1", third);
    board(unit, "").body("all.open", equalTo(3)).body("all.overdue", equalTo(1)).body("all.atRisk", equalTo(1))
        .body("all.waiting", equalTo(3 - held(unit, ann)))
        .body("risk.OVERDUE", equalTo(1)).body("risk.WITHIN_4H", equalTo(1)).body("risk.WITHIN_24H", equalTo(1))
        .body("teams[0].team", equalTo("team")).body("teams[0].onDuty", equalTo(1))
        .body("teams[0].people[0].staff", equalTo(ann));
    board(unit, "?hours=6").body("all.atRisk", equalTo(2));
    cases(unit, "risk=OVERDUE").body("items.number", contains(first));
    cases(unit, "within=4").body("items.number", contains(second));
    cases(unit, "risk=NONE").body("items", empty());
    cases(unit, "owner=" + ann).body("items", hasSize(held(unit, ann)));
    cases(unit, "team=team").body("items", hasSize(held(unit, ann)));
    cases(unit, "waiting=true").body("items", hasSize(3 - held(unit, ann)));
    cases(unit, "risk=SOON").statusCode(400).body("type", containsString("address-malformed"));
  }

  @Test
  void what_waits_stands_with_each_team_that_is_skilled_for_it() {
    var unit = desk.open();
    for (var skill : List.of("fees", "quality")) {
      desk.hire(unit, skill + "-" + unit, "FRONT_LINE", 5);
      desk.run(unit, "update staff set team = ?2, presence = 'OFF' where id = ?1", skill + "-" + unit, "team-" + skill);
      desk.run(unit, "update staff_skill set dimension = ?2 where staff = ?1", skill + "-" + unit, skill);
    }
    desk.run(unit, "insert into known_item (business_unit, item, dimension) values (?1, 'overcharged', 'fees')", unit);
    var ofFees = desk.number();
    desk.file(unit, ofFees, Map.of("taxonomyItem", "overcharged"));
    var ofAnything = desk.file(unit, "S3");
    board(unit, "").body("waiting", hasSize(1)).body("waiting[0].figures.open", equalTo(2))
        .body("teams.team", contains("team-fees", "team-quality")).body("teams.queue.figures.open", contains(2, 1))
        .body("teams.queue.figures.waiting", contains(2, 1)).body("teams[1].queue.since", notNullValue());
    cases(unit, "team=team-fees&waiting=true").body("items.number", containsInAnyOrder(ofFees, ofAnything));
    cases(unit, "team=team-quality&waiting=true").body("items.number", contains(ofAnything));
    cases(unit, "team=team-quality").body("items", empty());
    desk.run(unit, "update staff_skill set dimension = 'channel:web' where dimension = 'quality'");
    board(unit, "").body("teams.queue.figures.open", contains(2, 0));
    cases(unit, "team=team-quality&waiting=true").body("items", empty());
    desk.run(unit, "update staff set capacity = 0");
    board(unit, "").body("teams.queue.figures.open", contains(0, 0)).body("teams[0].queue.since", nullValue());
    cases(unit, "team=team-fees&waiting=true").body("items", empty());
  }

  @Test
  void cases_of_somebody_who_left_do_not_fall_off_the_board() {
    var unit = desk.open();
    var ann = "ann-" + unit;
    desk.hire(unit, ann, "FRONT_LINE", 5);
    desk.file(unit, "S3");
    desk.run(unit, "update staff set active = false where id = ?1", ann);
    board(unit, "").body("all.open", equalTo(1)).body("teams[0].team", nullValue())
        .body("teams[0].people[0].staff", equalTo(ann)).body("teams[0].people[0].figures.open", equalTo(1));
  }

  @Test
  void a_change_reaches_who_watches_and_who_comes_back_misses_nothing() throws Exception {
    var unit = desk.open();
    var ann = "ann-" + unit;
    desk.hire(unit, ann, "FRONT_LINE", 5);
    String seen;
    try (var line = new LiveLine(unit, null)) {
      assertThat(line.header("Content-Type")).startsWith("text/event-stream");
      line.board("all.open", 0);
      line.line(text -> text.startsWith(":"));
      desk.file(unit, "S3");
      line.board("all.open", 1);
      seen = line.lastId();
      try (var second = new LiveLine(unit, null)) {
        second.board("all.open", 1);
      }
      desk.presence(unit, ann, "AWAY");
      line.board("teams[0].people[0].presence", "AWAY");
      assertThat(line.lastId()).isNotEqualTo(seen);
      seen = line.lastId();
    }
    try (var again = new LiveLine(unit, seen)) {
      // Nothing new: the line only says that it is alive, until something happens.
      assertThat(again.line(text -> text.startsWith(":") || text.startsWith("data:"))).startsWith(":");
      desk.presence(unit, ann, "ON_DUTY");
      again.board("teams[0].people[0].presence", "ON_DUTY");
    }
  }

  @Test
  void a_board_of_another_unit_is_answered_as_if_there_were_none() {
    var unit = desk.open();
    for (var part : new String[] {"", "/cases", "/live"}) {
      desk.as("boss", "supervisor", "retail").get("/api/routing/boards/" + unit + part).then().statusCode(404)
          .body("type", containsString("not-found"));
    }
    desk.as("boss", "customer", unit).get("/api/routing/boards/" + unit).then().statusCode(403);
  }

  private int held(String unit, String staff) {
    return (int) desk.count(unit, "select count(*) from routed_case where state = 'ASSIGNED' and owner = ?1", staff);
  }

  private ValidatableResponse board(String unit, String query) {
    return desk.as("boss", "supervisor", unit).get("/api/routing/boards/" + unit + query).then().statusCode(200);
  }

  private ValidatableResponse cases(String unit, String query) {
    return desk.as("boss", "supervisor", unit).get("/api/routing/boards/" + unit + "/cases?" + query).then();
  }
}
