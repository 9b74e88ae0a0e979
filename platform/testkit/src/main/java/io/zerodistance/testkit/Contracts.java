package io.zerodistance.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

/** The event contracts of the suite as data: JSON Schemas and golden examples under {@code contracts/} on the class path. */
public final class Contracts {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  private Contracts() {}

  /** What is wrong with the data of an event; empty when it keeps its contract. */
  public static Set<ValidationMessage> violations(String type, JsonNode data) {
    return SCHEMAS.getSchema(text(schemaPath(type))).validate(data);
  }

  /** The golden examples of an event type by file name; empty when it has none. */
  public static Map<String, JsonNode> examples(String type) {
    var examples = new TreeMap<String, JsonNode>();
    var folder = "contracts/" + service(type) + "/examples/" + name(type);
    var location = Contracts.class.getClassLoader().getResource(folder);
    if (location != null) {
      for (var file : files(location.toString())) {
        if (file.endsWith(".json")) {
          examples.put(file.substring(file.lastIndexOf('/') + 1),
              parse(text(folder + file.substring(file.lastIndexOf('/')))));
        }
      }
    }
    return examples;
  }

  public static boolean hasSchema(String type) {
    return Contracts.class.getClassLoader().getResource(schemaPath(type)) != null;
  }

  private static String schemaPath(String type) {
    return "contracts/" + service(type) + "/" + name(type) + ".schema.json";
  }

  /** {@code zerodistance.intake.complaint-registered.v1}: second part. */
  private static String service(String type) {
    return type.split("\\.")[1];
  }

  private static String name(String type) {
    return type.substring(type.indexOf('.', type.indexOf('.') + 1) + 1);
  }

  private static List<String> files(String location) {
    try {
      var uri = new URI(location);
      if (!"jar".equals(uri.getScheme())) {
        return list(Path.of(uri));
      }
      try (var jar = FileSystems.newFileSystem(uri, Map.of())) {
        return list(jar.getPath(location.substring(location.indexOf('!') + 1)));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (URISyntaxException malformed) {
      throw new IllegalStateException(malformed);
    }
  }

  private static List<String> list(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> "/" + file.getFileName()).sorted().toList();
    }
  }

  private static String text(String path) {
    try (var stream = Contracts.class.getClassLoader().getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalArgumentException("no contract at " + path);
      }
      return new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }
}
