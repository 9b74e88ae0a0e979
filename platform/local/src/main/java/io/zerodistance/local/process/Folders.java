package io.zerodistance.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/** Where the parts of the stack lie and where temporary data goes. */
public final class Folders {

  private Folders() {}

  /**
   * The folder with the unpacked parts, built by module platform/local/parts: system property {@code zd.stack.home},
   * else {@code stack} beside this very jar.
   */
  public static Path stackHome() {
    var home = Optional.ofNullable(System.getProperty("zd.stack.home")).map(Path::of).orElseGet(Folders::besideThisJar);
    if (!Files.isDirectory(home)) {
      throw new IllegalStateException("no parts of the stack in " + home + ": package module platform/local/parts");
    }
    return home.toAbsolutePath().normalize();
  }

  private static Path besideThisJar() {
    try {
      return Path.of(Folders.class.getProtectionDomain().getCodeSource().getLocation().toURI()).resolveSibling("stack");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The user's cache folder of this suite. */
  public static Path userCache() {
    var cache = Optional.ofNullable(System.getenv("XDG_CACHE_HOME")).filter(value -> !value.isBlank())
        .map(Path::of).orElse(Path.of(System.getProperty("user.home"), ".cache"));
    return cache.resolve("zerodistance");
  }

  public static Path temporary(String prefix) {
    try {
      return Files.createTempDirectory(prefix);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes a folder with all that is in it; a folder that does not exist is no error. */
  public static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
