package io.zerodistance.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Held by the one supervisor of a state folder for as long as it lives; the kernel lets it go when it dies, however.
 */
final class SupervisorLock implements AutoCloseable {

  private final FileChannel channel;

  private SupervisorLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Empty when another supervisor runs. */
  static Optional<SupervisorLock> take(Path state) {
    try {
      Files.createDirectories(state);
      var channel =
          FileChannel.open(state.resolve("supervisor.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      return Optional.of(new SupervisorLock(channel));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
