package io.zerodistance.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** One operation of a service's OpenAPI document; {@code parameters} are those of its path, by name, with their form; {@code streams} is one whose answer has no end. */
record Operation(String method, String path, Map<String, String> parameters, boolean streams) {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

  static List<Operation> of(JsonNode openApi) {
    var operations = new ArrayList<Operation>();
    openApi.path("paths").properties().forEach(path -> path.getValue().properties().stream()
        .filter(member -> METHODS.contains(member.getKey()))
        .forEach(member -> operations.add(new Operation(member.getKey().toUpperCase(), path.getKey(),
            parameters(path.getValue(), member.getValue()), streams(member.getValue())))));
    return operations;
  }

  Operation(String method, String path, Map<String, String> parameters) {
    this(method, path, parameters, false);
  }

  /** As the matrix names it: {@code GET /api/cases/{number}}. */
  String name() {
    return method + " " + path;
  }

  boolean hasBody() {
    return Set.of("POST", "PUT", "PATCH").contains(method);
  }

  /** The path with values of the right form that name nothing. */
  String harmlessAddress() {
    var address = path;
    for (var parameter : parameters.entrySet()) {
      address = address.replace("{" + parameter.getKey() + "}", harmless(parameter.getKey(), parameter.getValue()));
    }
    return address.replaceAll("\\{[^}]*}", "unknown");
  }

  private static boolean streams(JsonNode operation) {
    return operation.at("/responses/200/content").has("text/event-stream");
  }

  private static Map<String, String> parameters(JsonNode path, JsonNode operation) {
    var parameters = new LinkedHashMap<String, String>();
    for (var owner : List.of(path, operation)) {
      for (var parameter : owner.path("parameters")) {
        if ("path".equals(parameter.path("in").asText())) {
          var schema = parameter.path("schema");
          parameters.put(parameter.path("name").asText(),
              schema.path("$ref").asText("") + schema.path("format").asText("") + schema.path("type").asText(""));
        }
      }
    }
    return parameters;
  }

  private static String harmless(String name, String form) {
    if (form.toLowerCase().contains("uuid")) {
      return "01890000-0000-7000-8000-000000000000";
    }
    if (form.contains("int")) {
      return "999999";
    }
    return switch (name) {
      case "number" -> "FD-261121-00000000";
      case "businessUnit", "bu", "unit" -> "food";
      default -> "unknown";
    };
  }
}
