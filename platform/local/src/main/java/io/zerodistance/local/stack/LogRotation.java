package io.zerodistance.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Keeps one older generation of every log that has grown above 10 MB; done at a start, while nobody writes. */
final class LogRotation {

  private static final long LIMIT = 10_000_000;

  private LogRotation() {}

  static void rotate(Path logs) {
    if (!Files.isDirectory(logs)) {
      return;
    }
    try (var files = Files.newDirectoryStream(logs, "*.log")) {
      for (var file : files) {
        if (Files.size(file) > LIMIT && !file.endsWith(DetachedStart.LOG)) {
          Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
