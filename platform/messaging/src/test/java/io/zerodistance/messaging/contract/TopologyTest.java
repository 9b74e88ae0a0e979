package io.zerodistance.messaging.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

class TopologyTest {

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final ContractFiles CONTRACTS = ContractFiles.ofThisModule();

  @Test
  void the_document_lists_exactly_the_events_that_have_a_schema() throws IOException {
    assertThat(new Topology(document(), CONTRACTS).violations()).isEmpty();
  }

  @Test
  void services_subscribe_only_to_topics_of_the_document() throws IOException {
    var topology = new Topology(document(), CONTRACTS);
    try (var services = Files.list(Path.of("../.."))) {
      var settings = services.map(service -> service.resolve("src/main/resources/application.properties"))
          .filter(Files::exists).toList();
      assertThat(settings).isNotEmpty();
      assertThat(settings.stream().flatMap(file -> topology.strangeTopics(file).stream())).isEmpty();
    }
  }

  @Test
  void a_missing_a_surplus_and_a_misnamed_entry_are_found(@TempDir Path folder) throws IOException {
    var document = document();
    ((ObjectNode) document.at("/channels/intake/messages")).remove("customer-said.v1");
    ((ObjectNode) document.at("/channels/intake/messages")).putObject("customer-shouted.v1");
    ((ObjectNode) document.at("/channels/routing")).put("address", "routing-events");
    var settings = Files.writeString(folder.resolve("application.properties"),
        "mp.messaging.incoming.events.topics=intake.events,typo.events");
    var topology = new Topology(document, CONTRACTS);
    assertThat(Stream.concat(topology.violations().stream(), topology.strangeTopics(settings).stream()))
        .anyMatch(line -> line.contains("does not list customer-said.v1"))
        .anyMatch(line -> line.contains("customer-shouted.v1 has no schema file"))
        .anyMatch(line -> line.contains("the topic of routing is not routing.events"))
        .anyMatch(line -> line.contains("typo.events"));
  }

  private static JsonNode document() throws IOException {
    return YAML.readTree(CONTRACTS.root().resolve("asyncapi.yaml").toFile());
  }
}
