package io.zerodistance.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** JSON in and out of the stories. */
public final class Json {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /** An object of alternating names and values. */
  public static String of(Object... namesAndValues) {
    return write(map(namesAndValues));
  }

  public static Map<String, Object> map(Object... namesAndValues) {
    var object = new LinkedHashMap<String, Object>();
    for (int index = 0; index < namesAndValues.length; index += 2) {
      object.put((String) namesAndValues[index], namesAndValues[index + 1]);
    }
    return object;
  }

  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public static JsonNode read(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException failure) {
      throw new AssertionError("not JSON: " + text, failure);
    }
  }
}
