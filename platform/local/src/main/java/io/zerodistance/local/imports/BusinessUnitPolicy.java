package io.zerodistance.local.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.type.TypeReference;

import io.zerodistance.local.process.Json;

/**
 * To which business unit a row goes: its own column says so, else the command line, else its category ({@code
 * imports/categories.json}).
 */
final class BusinessUnitPolicy {

  static final String BY_CATEGORY = "auto";

  private final String wanted;
  private final Map<String, String> unitByCategory = new HashMap<>();

  /** @param wanted a business unit for rows that name none, or {@value #BY_CATEGORY} */
  BusinessUnitPolicy(String wanted) {
    this.wanted = wanted;
    try (var stream = BusinessUnitPolicy.class.getResourceAsStream("/imports/categories.json")) {
      var categories = Json.MAPPER.readValue(stream, new TypeReference<Map<String, List<String>>>() {});
      categories.forEach((unit, all) -> all.forEach(category -> unitByCategory.put(category, unit)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Empty when nothing says to whom the row belongs. */
  Optional<String> unitOf(Map<String, String> columns) {
    var own = columns.get("businessUnit");
    if (own != null) {
      return Optional.of(own);
    }
    if (!wanted.equals(BY_CATEGORY)) {
      return Optional.of(wanted);
    }
    return Optional.ofNullable(columns.get("category"))
        .map(category -> unitByCategory.get(category.toLowerCase(Locale.ROOT)));
  }
}
