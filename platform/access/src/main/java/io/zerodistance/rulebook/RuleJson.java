package io.zerodistance.rulebook;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/** Reads and writes the content of versions. */
@ApplicationScoped
public class RuleJson {
  @Inject
  ObjectMapper json;

  /** What is stored; null where the layer is missing. */
  public <T> T read(Optional<RuleVersion> version, Class<T> shape) {
    try {
      return version.isEmpty() ? null : json.readValue(version.get().content(), shape);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored rules cannot be read", e);
    }
  }

  /** What somebody sends: a field that is not known is a mistake, not something to drop in silence. */
  public <T> T given(JsonNode content, Class<T> shape) {
    RuleRejected.unless(content != null && content.isObject(), "send the rules as content, an object");
    try {
      return json.readerFor(shape).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).readValue(content);
    } catch (UnrecognizedPropertyException unknown) {
      throw new RuleRejected("nothing here is called " + unknown.getPropertyName() + "; known are "
          + unknown.getKnownPropertyIds());
    } catch (InvalidFormatException wrong) {
      throw new RuleRejected("\"" + wrong.getValue() + "\" cannot stand at " + path(wrong));
    } catch (JsonMappingException wrong) {
      throw new RuleRejected("the value at " + path(wrong) + " has the wrong shape");
    } catch (IOException unreadable) {
      throw new RuleRejected("the content cannot be read");
    }
  }

  /** Content that was put together from stored layers. */
  public <T> T shaped(JsonNode content, Class<T> shape) {
    try {
      return json.treeToValue(content, shape);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored rules cannot be read", e);
    }
  }

  private static String path(JsonMappingException wrong) {
    return wrong.getPath().stream()
        .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
        .collect(Collectors.joining("."));
  }

  public JsonNode tree(String content) {
    try {
      return json.readTree(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored rules cannot be read", e);
    }
  }

  /** Null where the layer is missing. */
  public JsonNode treeOf(Optional<RuleVersion> version) {
    return version.map(found -> tree(found.content())).orElse(null);
  }

  public String write(Object rules) {
    try {
      return json.writeValueAsString(rules);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("rules cannot be written", e);
    }
  }
}
