package io.zerodistance.local.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * Which number each row got when this machine sent it first: tells a new complaint from a repeated request, and notices
 * if a repeated request should ever get a second number. Not needed for correctness: the service knows the key.
 */
final class ImportJournal implements AutoCloseable {

  private final Map<String, String> numberByKey = new HashMap<>();
  private final Writer writer;

  ImportJournal(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    if (Files.exists(file)) {
      for (var line : Files.readAllLines(file)) {
        var parts = line.split(" ");
        if (parts.length == 2) {
          numberByKey.put(parts[0], parts[1]);
        }
      }
    }
    writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** The number known before for this key, or null when it is new; remembers the number. */
  synchronized String remember(String key, String number) {
    var before = numberByKey.putIfAbsent(key, number);
    if (before == null) {
      try {
        writer.write(key + " " + number + "\n");
        writer.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return before;
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
