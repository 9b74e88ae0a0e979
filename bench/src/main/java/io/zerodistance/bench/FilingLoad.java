package io.zerodistance.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Files complaints over as many kept connections as there are clients, each waiting for its 201 before the next. */
final class FilingLoad {

  static final List<String> UNITS = List.of("retail", "food", "pharmacy", "property", "healthcare", "cement");
  private static final int TEXTS = 20_000;

  private final String[] bodies = new String[TEXTS];
  private final Clients load;

  FilingLoad(BenchStack stack, int characters) {
    // Publishing and indexing are work of the same complaints, also where they come behind the answer.
    load = new Clients(stack, this::file, () -> stack.awaitNone("outbox", "search_pending"));
    var sentences = new Sentences(1);
    for (int text = 0; text < TEXTS; text++) {
      bodies[text] = "{\"businessUnit\":\"" + UNITS.get(text % UNITS.size()) + "\",\"text\":\""
          + sentences.text(characters)
          + "\",\"channel\":\"WEB\",\"site\":\"shanghai-xujiahui\",\"contact\":{\"name\":\"客户%1$d\",\"phone\":\"13%2$09d\"},"
          + "\"order\":\"B%2$09d\"}";
    }
  }

  Slice run(int clients, int seconds) throws Exception {
    return load.run(clients, seconds);
  }

  private Clients.Request file(int client, int count) {
    var body = String.format(bodies[count % TEXTS], count % 5_000, count).getBytes(StandardCharsets.UTF_8);
    var key = "Idempotency-Key: " + new UUID(System.nanoTime(), count) + "\r\n";
    return line -> line.post("/api/complaints", key, body);
  }
}
