package io.zerodistance.local;

import io.zerodistance.local.edge.EdgeCommand;
import io.zerodistance.local.imports.ImportCommand;
import io.zerodistance.local.ledger.VerifyLedgerCommand;
import io.zerodistance.local.mail.MailCommand;
import io.zerodistance.local.payout.PayoutCommand;
import io.zerodistance.local.stack.PrepareCommand;
import io.zerodistance.local.stack.StatusCommand;
import io.zerodistance.local.stack.StopCommand;
import io.zerodistance.local.stack.UpCommand;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What {@code ./zd} runs once everything is built. */
@Command(name = "zd", mixinStandardHelpOptions = true, description = "Zero Distance on one machine.",
    subcommands = {UpCommand.class, StopCommand.class, StatusCommand.class, ImportCommand.class,
        VerifyLedgerCommand.class, PrepareCommand.class, EdgeCommand.class, PayoutCommand.class, MailCommand.class})
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    // The libraries bring a logging facade that nobody here writes to.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    System.exit(new CommandLine(new Main()).setExecutionExceptionHandler(Main::explain).execute(arguments));
  }

  private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
    if (System.getenv("ZD_DEBUG") != null) {
      throw failure;
    }
    System.err.println("zd " + command.getCommandName() + ": "
        + (failure.getMessage() == null ? failure : failure.getMessage()) + " (ZD_DEBUG=1 shows where)");
    return 1;
  }
}
