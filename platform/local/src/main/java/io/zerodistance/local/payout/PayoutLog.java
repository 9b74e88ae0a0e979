package io.zerodistance.local.payout;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The gateway's memory: one JSON line per payout, only ever appended, on the disk before anybody hears of it.
 *
 * <p>A last line without its end was being written when the process died; nobody was told of it, so it is cut off. Any
 * other line that cannot be read is damage, and the gateway refuses to start on it.
 */
final class PayoutLog implements AutoCloseable {

  private final ObjectMapper json;
  private final Path file;
  private final FileChannel channel;
  private final List<Payout> replayed = new ArrayList<>();

  PayoutLog(Path file, ObjectMapper json) throws IOException {
    this.file = file;
    this.json = json;
    Files.createDirectories(file.toAbsolutePath().getParent());
    channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      throw new IOException("another payout gateway writes to " + file);
    }
    replay();
  }

  private void replay() throws IOException {
    var bytes = Files.readAllBytes(file);
    var start = 0;
    for (var at = 0; at < bytes.length; at++) {
      if (bytes[at] == '\n') {
        replayed.add(read(new String(bytes, start, at - start, StandardCharsets.UTF_8)));
        start = at + 1;
      }
    }
    channel.truncate(start);
    channel.position(start);
  }

  private Payout read(String line) throws IOException {
    try {
      return json.readValue(line, Payout.class);
    } catch (JsonProcessingException e) {
      throw new IOException("payout " + (replayed.size() + 1) + " in " + file + " cannot be read: the log is damaged",
          e);
    }
  }

  /** What the log held when it was opened, oldest first. */
  List<Payout> replayed() {
    return replayed;
  }

  /** Returns when the payout is on the disk. */
  void append(Payout payout) throws IOException {
    var bytes = ByteBuffer.wrap((json.writeValueAsString(payout) + "\n").getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(false);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
