package io.zerodistance.messaging.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvolutionTest {

  private static final String SCHEMA = """
      {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "zerodistance.probe.probed.v1", "type": "object",
       "required": ["number"%s], "additionalProperties": false,
       "properties": {"number": {"type": "string"}, "businessUnit": {"type": "string"}, "at": {"type": "string"}%s}}""";
  private static final String EXAMPLE = "{\"number\": \"FD-1\", \"businessUnit\": \"food\"}";

  @Test
  void every_golden_example_of_every_service_keeps_its_schema() {
    var contracts = ContractFiles.ofThisModule();
    assertThat(contracts.services()).contains("intake", "routing", "resolution", "feedback");
    assertThat(new Evolution(contracts).violations()).isEmpty();
  }

  @Test
  void a_sound_contract_passes(@TempDir Path root) throws IOException {
    assertThat(planted(root, SCHEMA.formatted("", ""), EXAMPLE).violations()).isEmpty();
  }

  @Test
  void a_field_that_becomes_required_breaks_an_old_example(@TempDir Path root) throws IOException {
    assertThat(planted(root, SCHEMA.formatted(", \"at\"", ""), EXAMPLE).violations())
        .singleElement().asString().contains("probe/probed.v1/old.json").contains("at");
  }

  @Test
  void a_field_that_is_taken_away_breaks_an_old_example(@TempDir Path root) throws IOException {
    assertThat(planted(root, SCHEMA.formatted("", ""), EXAMPLE.replace("}", ", \"channel\": \"WEB\"}")).violations())
        .singleElement().asString().contains("channel");
  }

  @Test
  void a_name_or_phone_number_in_an_event_is_found(@TempDir Path root) throws IOException {
    assertThat(planted(root, SCHEMA.formatted("", ", \"phone\": {\"type\": \"string\"}"), EXAMPLE).violations())
        .singleElement().asString().contains("phone");
  }

  @Test
  void a_schema_that_was_removed_or_has_no_example_is_found(@TempDir Path root) throws IOException {
    var contracts = planted(root, SCHEMA.formatted("", ""), EXAMPLE);
    Files.delete(root.resolve("probe/examples/probed.v1/old.json"));
    assertThat(contracts.violations()).singleElement().asString().contains("no golden example");
    Files.delete(root.resolve("probe/probed.v1.schema.json"));
    assertThat(contracts.violations()).singleElement().asString().contains("examples without a schema");
  }

  private static Evolution planted(Path root, String schema, String example) throws IOException {
    Files.createDirectories(root.resolve("probe/examples/probed.v1"));
    Files.writeString(root.resolve("probe/probed.v1.schema.json"), schema);
    Files.writeString(root.resolve("probe/examples/probed.v1/old.json"), example);
    return new Evolution(new ContractFiles(root));
  }
}
