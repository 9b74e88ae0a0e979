package io.zerodistance.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What {@code ./zd bench} runs once everything is built. */
@Command(name = "zd bench", mixinStandardHelpOptions = true, subcommands = {IntakeCommand.class, RoutingCommand.class,
    ResolutionCommand.class},
    description = "Benchmarks on this machine; they start what they need on the loopback address and stop it.")
final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    System.exit(new CommandLine(new Main()).setExecutionExceptionHandler(Main::explain).execute(arguments));
  }

  private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
    if (System.getenv("ZD_DEBUG") != null) {
      throw failure;
    }
    System.err.println("zd bench: " + (failure.getMessage() == null ? failure : failure.getMessage())
        + " (ZD_DEBUG=1 shows where)");
    return 1;
  }
}
