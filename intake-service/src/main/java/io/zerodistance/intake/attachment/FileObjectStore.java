package io.zerodistance.intake.attachment;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** One file per object below a folder; a file is complete and on disk before it has its name. */
final class FileObjectStore implements ObjectStore {

  private final Path folder;

  FileObjectStore(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  @Override
  public void put(String key, Path file, String mediaType) throws IOException {
    var target = path(key);
    Files.createDirectories(target.getParent());
    force(file);
    Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    force(target.getParent());
  }

  @Override
  public Fetched fetch(String key) {
    return new Fetched(path(key), false);
  }

  @Override
  public void delete(String key) throws IOException {
    Files.deleteIfExists(path(key));
  }

  /** @throws IllegalArgumentException for a key that would lead out of the folder */
  private Path path(String key) {
    var path = folder.resolve(key).normalize();
    if (!path.startsWith(folder) || path.equals(folder)) {
      throw new IllegalArgumentException("not a key of this store");
    }
    return path;
  }

  private static void force(Path path) throws IOException {
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
