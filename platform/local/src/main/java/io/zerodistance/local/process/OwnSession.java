package io.zerodistance.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts programs in a session of their own, so that Ctrl-C in a terminal reaches only the supervisor. */
public final class OwnSession {

  private static final boolean SETSID = Files.isExecutable(Path.of("/usr/bin/setsid"));

  private OwnSession() {
  }

  /** A builder whose output is appended to {@code log}; {@code setsid} replaces itself, so the process id is the program's. */
  public static ProcessBuilder of(List<String> command, Path log) {
    var words = new ArrayList<String>();
    if (SETSID) {
      words.add("/usr/bin/setsid");
    }
    words.addAll(command);
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ProcessBuilder(words).redirectErrorStream(true).redirectInput(ProcessBuilder.Redirect.from(devNull()))
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
  }

  /** The java program that runs this very process. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static java.io.File devNull() {
    return new java.io.File("/dev/null");
  }
}
