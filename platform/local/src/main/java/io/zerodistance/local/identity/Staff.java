package io.zerodistance.local.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One demonstration account; its password is its user name. {@code group} is what stands behind the name on a screen.
 */
public record Staff(String user, String name, String group, List<String> roles, List<String> businessUnits) {

  /** Every post in every business unit, then the accounts of the group. */
  public static List<Staff> all() {
    var data = Realm.resource("staff.json");
    var all = new ArrayList<Staff>();
    var units = texts(data.get("businessUnits"));
    for (var unit : units) {
      for (var post : data.get("posts")) {
        all.add(new Staff(unit + "-" + post.get("post").asText(), post.get("name").asText(),
            data.get("names").get(unit).asText(), texts(post.get("roles")), List.of(unit)));
      }
    }
    for (var one : data.get("group")) {
      all.add(new Staff(one.get("user").asText(), one.get("name").asText(), "集团", texts(one.get("roles")), units));
    }
    return all;
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
