package io.zerodistance.local.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts programs in a session of their own, so that Ctrl-C in a terminal reaches only the supervisor. */
public final class OwnSession {

  /** Environment key that marks every process of a stack with the stack's state folder. */
  public static final String STACK = "ZD_STACK";
  /** Environment key with the name of the part, which is the name of its log. */
  public static final String PART = "ZD_PART";
  /** System property of the supervisor: the state folder to mark its processes with. */
  public static final String STACK_PROPERTY = "zd.stack.state";

  private static final boolean SETSID = Files.isExecutable(Path.of("/usr/bin/setsid"));

  private OwnSession() {}

  /**
   * A builder whose output is appended to {@code log}; {@code setsid} replaces itself, so the process id is the
   * program's.
   */
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
    var builder = new ProcessBuilder(words).redirectErrorStream(true)
        .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    var stack = System.getProperty(STACK_PROPERTY);
    if (stack != null) {
      builder.environment().put(STACK, stack);
      builder.environment().put(PART, log.getFileName().toString().replaceFirst("\\.log$", ""));
    }
    return builder;
  }

  /** The java program that runs this very process. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
