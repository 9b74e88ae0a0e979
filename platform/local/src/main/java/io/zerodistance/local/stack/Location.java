package io.zerodistance.local.stack;

import java.nio.file.Path;

import picocli.CommandLine.Option;

/** Where the repository and the stack's own folder are; the script says both. */
public final class Location {

  @Option(names = "--root", hidden = true, defaultValue = "${env:ZD_ROOT:-.}")
  private Path root;
  @Option(names = "--state", hidden = true, defaultValue = "${env:ZD_STATE:-}")
  private String state;

  public Path root() {
    return root.toAbsolutePath().normalize();
  }

  /** {@code .zd} in the repository unless {@code ZD_STATE} names another folder. */
  public Path state() {
    return state.isBlank() ? root().resolve(".zd") : Path.of(state).toAbsolutePath().normalize();
  }
}
