package io.zerodistance.messaging.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

/** What is wrong with the contracts, one line each; every line names the file to mend. */
record Evolution(ContractFiles contracts) {

  private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  /** A reference, never a name or a phone number; free text stays with the service that was told. */
  private static final Set<String> PERSONAL =
      Set.of("name", "phone", "email", "address", "contact", "text", "comment", "idCard", "trackingToken");

  List<String> violations() {
    var found = new ArrayList<String>();
    for (var service : contracts.services()) {
      var names = new TreeSet<>(contracts.events(service));
      names.addAll(contracts.exemplified(service));
      names.forEach(event -> judge(service, event, found));
    }
    return found;
  }

  private void judge(String service, String event, List<String> found) {
    var label = service + "/" + event;
    if (!contracts.events(service).contains(event)) {
      found.add(label + ": examples without a schema; a published event is never taken back");
      return;
    }
    var schema = contracts.schema(service, event);
    if (!("zerodistance." + service + "." + event).equals(schema.path("title").asText())) {
      found.add(label + ": the title is not the event's type");
    }
    schema.path("properties").fieldNames().forEachRemaining(property -> {
      if (PERSONAL.contains(property)) {
        found.add(label + ": '" + property + "' may hold personal data; send a reference");
      }
    });
    // An event that is about no case says what else keeps its order.
    var subject = schema.has("x-subject") ? List.<String>of() : List.of("number");
    for (var needed : Stream.concat(subject.stream(), Stream.of("businessUnit", "at")).toList()) {
      if (!schema.path("properties").has(needed)) {
        found.add(label + ": no property '" + needed + "'");
      }
    }
    var examples = contracts.examples(service, event);
    if (examples.isEmpty()) {
      found.add(label + ": no golden example");
    }
    examples.forEach((file, data) -> validate(schema, data).forEach(message -> found.add(file + ": " + message)));
  }

  static List<String> validate(JsonNode schema, JsonNode data) {
    return SCHEMAS.getSchema(schema).validate(data.toString(), InputFormat.JSON).stream().map(Object::toString)
        .toList();
  }
}
