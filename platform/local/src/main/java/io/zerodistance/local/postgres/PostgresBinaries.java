package io.zerodistance.local.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import io.zerodistance.local.process.Folders;

/**
 * Unpacks the PostgreSQL programs from their jar into the user's cache, once per version and safe under concurrent
 * starts.
 */
final class PostgresBinaries {

  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

  private PostgresBinaries() {}

  /** The folder that holds {@code bin}, {@code lib} and {@code share}. */
  static Path folder() {
    var archive = PostgresBinaries.class.getResource(ARCHIVE);
    if (archive == null) {
      throw new IllegalStateException("the PostgreSQL programs (" + ARCHIVE + ") are not on the class path");
    }
    var jar = archive.toString().replaceAll("\\.jar!.*", "").replaceAll(".*/", "");
    var folder = Folders.userCache().resolve(jar);
    if (Files.isDirectory(folder)) {
      return folder;
    }
    try {
      Files.createDirectories(folder.getParent());
      try (var channel = FileChannel.open(folder.resolveSibling(jar + ".lock"), StandardOpenOption.CREATE,
          StandardOpenOption.WRITE); var _ = channel.lock()) {
        if (!Files.isDirectory(folder)) {
          var unfinished = Files.createTempDirectory(folder.getParent(), jar);
          unpack(unfinished);
          Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unpack the PostgreSQL programs into " + folder, e);
    }
    return folder;
  }

  private static void unpack(Path folder) throws IOException {
    try (var tar = new TarArchiveInputStream(
        new XZInputStream(new BufferedInputStream(PostgresBinaries.class.getResourceAsStream(ARCHIVE))))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        write(tar, entry, folder.resolve(entry.getName()).normalize());
      }
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else if (entry.isLink()) {
      throw new IOException("hard link in the archive: " + entry.getName());
    } else {
      Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
      var executable = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }
}
