package io.zerodistance.intake.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.zerodistance.intake.Desk;
import io.zerodistance.intake.Rows;
import io.zerodistance.testkit.ServiceDatabase;

/** Whoever types somebody else's address into a form gets nothing of that person, and takes nothing away. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class TypedAddressTest {

  private static final String CUSTOMERS = "/api/intake/customers/";

  @Inject
  Rows rows;

  private final String phone = "137" + (10_000_000 + ThreadLocalRandom.current().nextInt(89_999_999));
  private final String annasEmail = "anna" + phone + "@example.com";
  private Desk.Filed annas;
  private Desk.Filed annasInFood;
  private Desk.Filed typed;
  private String anna;
  private String stranger;

  @BeforeEach
  void a_stranger_typed_annas_email() {
    annas = file("retail", "安娜的鞋" + phone, "安娜", null);
    annasInFood = file("food", "安娜的酸奶" + phone, "安娜", null);
    typed = file("retail", "别人的鞋" + phone, "马某", phone);
    stranger = group().body(Map.of("phone", phone)).post(CUSTOMERS + "search").then().body("items", hasSize(1))
        .extract().path("items[0].customer");
    anna = group().body(Map.of("number", annas.number())).post(CUSTOMERS + "search").then().body("items", hasSize(1))
        .extract().path("items[0].customer");
  }

  @Test
  void a_copy_holds_nothing_of_the_person_whose_email_was_typed() {
    group().get(CUSTOMERS + "retail/" + stranger + "/export").then().statusCode(200)
        .body("references", contains(stranger)).body("matters.number", contains(typed.number()));
    group().accept("text/plain").get(CUSTOMERS + "retail/" + stranger + "/export.txt").then().statusCode(200)
        .body(containsString("别人的鞋" + phone)).body(not(containsString("安娜")));
    group().get(CUSTOMERS + "retail/" + anna + "/export").then().statusCode(200).body("references", contains(anna))
        .body("matters.number", contains(annas.number()));
  }

  @Test
  void an_erasure_empties_nothing_of_the_person_whose_email_was_typed_in_no_unit() {
    Desk.customer(typed).body(Map.of()).post("/api/complaints/" + typed.number() + "/withdrawal").then()
        .statusCode(200);
    group().body(Map.of("because", "PERSON_ASKED")).post(CUSTOMERS + "retail/" + stranger + "/erasure").then()
        .statusCode(200).body("complaints", equalTo(Map.of("retail", 1)));
    assertThat(rows.all("select 1 from complaint where text = ?", "别人的鞋" + phone)).isEmpty();
    for (var kept : new Desk.Filed[] {annas, annasInFood}) {
      assertThat(rows.all("select 1 from complaint where number = ? and text like '安娜%' and contact is not null "
          + "and customer is not null", kept.number())).as(kept.number()).hasSize(1);
      Desk.customer(kept).get("/api/complaints/" + kept.number()).then().statusCode(200);
    }
  }

  @Test
  void the_record_tells_who_else_is_reachable_by_the_same_address_and_keeps_them_apart() {
    group().get(CUSTOMERS + "retail/" + stranger).then().statusCode(200).body("counts.complaints", equalTo(1))
        .body("references", contains(stranger)).body("elsewhere", hasSize(0))
        .body("sharingContact.businessUnit", contains("food", "retail"))
        .body("sharingContact[1].customer", equalTo(anna)).body("sharingContact.complaints", contains(1, 1));
    Desk.staff("retail-supervisor-1", "supervisor", "retail").get(CUSTOMERS + "retail/" + stranger).then()
        .body("sharingContact.businessUnit", contains("retail"));
    group().get(CUSTOMERS + "retail/" + anna).then().statusCode(200).body("counts.complaints", equalTo(1))
        .body("elsewhere.businessUnit", contains("food")).body("sharingContact.customer", contains(stranger));
    group().body(Map.of("email", annasEmail)).post(CUSTOMERS + "search").then().statusCode(200)
        .body("items.businessUnit", contains("food", "retail", "retail"))
        .body("items[1].customer", equalTo(anna)).body("items[2].customer", equalTo(stranger))
        .body("items.complaints", containsInAnyOrder(1, 1, 1));
  }

  @Test
  void an_imported_figure_reaches_whoever_is_kept_under_the_address_and_not_who_typed_it() {
    var beas = "bea" + phone + "@example.com";
    Desk.file(Map.of("businessUnit", "retail", "text", "又一双鞋", "contact", Map.of("phone", phone, "email", beas)));
    Desk.staff("retail-supervisor-1", "supervisor", "retail").body(Map.of("businessUnit", "retail", "source", "CRM",
        "rows", List.of(spend(Map.of("email", beas)), spend(Map.of("phone", "199" + phone.substring(3), "email", beas)),
            spend(Map.of("email", annasEmail)))))
        .post(CUSTOMERS + "values").then().statusCode(200).body("kept", equalTo(1)).body("unknown", equalTo(2));
    group().get(CUSTOMERS + "retail/" + stranger).then().statusCode(200).body("values", hasSize(0));
    group().get(CUSTOMERS + "retail/" + anna).then().statusCode(200).body("values.figure", contains(90_000));
  }

  private static Map<String, Object> spend(Map<String, String> person) {
    var row = new HashMap<String, Object>(Map.of("measure", "EXPECTED_SPEND", "figure", 90_000, "currency", "CNY"));
    row.putAll(person);
    return row;
  }

  private Desk.Filed file(String unit, String text, String name, String telephone) {
    var contact = new HashMap<String, Object>(Map.of("name", name, "email", annasEmail));
    if (telephone != null) {
      contact.put("phone", telephone);
    }
    return Desk.file(Map.of("businessUnit", unit, "text", text, "contact", contact));
  }

  private static RequestSpecification group() {
    return Desk.staff("group-quality-1", "quality", "retail", "food");
  }
}
