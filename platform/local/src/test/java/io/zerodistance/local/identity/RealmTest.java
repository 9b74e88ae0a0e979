package io.zerodistance.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.zerodistance.local.process.Json;

class RealmTest {

  @Test
  void every_business_unit_has_its_five_accounts_and_the_group_has_three() {
    assertThat(Staff.all()).hasSize(34).extracting(Staff::user).contains("food-agent-1", "food-agent-2",
        "food-senior-1",
        "cement-supervisor-1", "healthcare-manager-1", "group-quality-1", "group-viewer-1", "admin-1");
  }

  @Test
  void staff_of_a_business_unit_see_only_their_own_and_the_group_sees_all() {
    assertThat(Staff.all()).allSatisfy(staff -> assertThat(staff.businessUnits())
        .hasSize(staff.user().startsWith("group-") || staff.user().startsWith("admin-") ? 6 : 1));
    assertThat(Staff.all()).filteredOn(staff -> staff.user().equals("food-senior-1")).singleElement()
        .isEqualTo(new Staff("food-senior-1", "资深坐席", "食品", List.of("agent"), List.of("food")));
  }

  @Test
  void the_realm_sends_browsers_back_only_to_the_edge() throws Exception {
    var client = Json.MAPPER.readTree(Realm.json("http://localhost:9999")).get("clients").get(0);
    assertThat(client.get("redirectUris")).singleElement().extracting(uri -> uri.asText())
        .isEqualTo("http://localhost:9999/*");
    assertThat(client.get("attributes").get("pkce.code.challenge.method").asText()).isEqualTo("S256");
    assertThat(client.get("publicClient").asBoolean()).isTrue();
  }
}
