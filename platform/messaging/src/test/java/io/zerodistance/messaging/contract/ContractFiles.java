package io.zerodistance.messaging.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The contract files of all services as they lie in this module. */
record ContractFiles(Path root) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SUFFIX = ".schema.json";

  static ContractFiles ofThisModule() {
    try {
      return new ContractFiles(Path.of(ContractFiles.class.getResource("/contracts").toURI()));
    } catch (URISyntaxException malformed) {
      throw new IllegalStateException(malformed);
    }
  }

  /** Folders that hold a schema or an example. */
  List<String> services() {
    return list(root).stream().filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).toList();
  }

  /** {@code customer-said.v1} and so on, from the schema files. */
  List<String> events(String service) {
    return list(root.resolve(service)).stream().map(file -> file.getFileName().toString())
        .filter(name -> name.endsWith(SUFFIX)).map(name -> name.substring(0, name.length() - SUFFIX.length())).toList();
  }

  /** {@code customer-said.v1} and so on, from the folders of examples. */
  List<String> exemplified(String service) {
    return list(root.resolve(service).resolve("examples")).stream().map(folder -> folder.getFileName().toString())
        .toList();
  }

  JsonNode schema(String service, String event) {
    return json(root.resolve(service).resolve(event + SUFFIX));
  }

  Map<String, JsonNode> examples(String service, String event) {
    var examples = new TreeMap<String, JsonNode>();
    list(root.resolve(service).resolve("examples").resolve(event))
        .forEach(file -> examples.put(service + "/" + event + "/" + file.getFileName(), json(file)));
    return examples;
  }

  private static JsonNode json(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException malformed) {
      throw new UncheckedIOException(file.toString(), malformed);
    }
  }

  private static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
