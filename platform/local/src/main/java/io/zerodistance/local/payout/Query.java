package io.zerodistance.local.payout;

import java.util.HashMap;
import java.util.Map;

/** Query parameters that are whole numbers. */
record Query(Map<String, String> values) {

  static Query of(String raw) {
    var values = new HashMap<String, String>();
    for (var pair : (raw == null ? "" : raw).split("&")) {
      var parts = pair.split("=", 2);
      if (parts.length == 2) {
        values.put(parts[0], parts[1]);
      }
    }
    return new Query(values);
  }

  /** The parameter, or {@code otherwise} when it is missing or no whole number from 0 on. */
  int number(String name, int otherwise) {
    var value = values.get(name);
    return value != null && value.matches("\\d{1,9}") ? Integer.parseInt(value) : otherwise;
  }
}
