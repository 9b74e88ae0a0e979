package io.zerodistance.messaging.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

/** Where the AsyncAPI document, the schema files and the services' configuration differ; one line each. */
record Topology(JsonNode document, ContractFiles contracts) {

  List<String> violations() {
    var found = new ArrayList<String>();
    var channels = fields(document.path("channels"));
    contracts.services().stream().filter(service -> !channels.contains(service))
        .forEach(service -> found.add("asyncapi.yaml: no channel for " + service));
    for (var channel : channels) {
      var address = document.path("channels").path(channel).path("address").asText();
      if (!address.equals(channel + ".events")) {
        found.add("asyncapi.yaml: the topic of " + channel + " is not " + channel + ".events");
      }
      compare(channel, found);
    }
    return found;
  }

  private void compare(String service, List<String> found) {
    var listed = fields(document.path("channels").path(service).path("messages"));
    var kept = new TreeSet<>(contracts.events(service));
    kept.stream().filter(event -> !listed.contains(event))
        .forEach(event -> found.add("asyncapi.yaml: channel " + service + " does not list " + event));
    for (var event : listed) {
      var message = document.path("components").path("messages").path(service + "." + event);
      if (!kept.contains(event)) {
        found.add("asyncapi.yaml: " + service + "/" + event + " has no schema file");
      }
      if (!message.path("name").asText().equals("zerodistance." + service + "." + event)
          || !message.at("/payload/schema/$ref").asText().equals("./" + service + "/" + event + ".schema.json")) {
        found.add("asyncapi.yaml: message " + service + "." + event + " has another name or schema");
      }
    }
  }

  /** Subscriptions of a service's settings to topics that no channel has. */
  List<String> strangeTopics(Path settings) {
    var topics = new TreeSet<String>();
    document.path("channels").forEach(channel -> topics.add(channel.path("address").asText()));
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(settings)) {
      properties.load(reader);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    var found = new ArrayList<String>();
    for (var topic : properties.getProperty("mp.messaging.incoming.events.topics", "").split("\\s*,\\s*")) {
      if (!topic.isBlank() && !topics.contains(topic.strip())) {
        found.add(settings + ": no channel has the topic " + topic.strip());
      }
    }
    return found;
  }

  private static Set<String> fields(JsonNode node) {
    var names = new TreeSet<String>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
