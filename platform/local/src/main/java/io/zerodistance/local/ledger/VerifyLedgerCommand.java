package io.zerodistance.local.ledger;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;

import io.zerodistance.local.stack.StackPorts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code zd verify-ledger}: exit code 0 when every chain is intact, 1 when one is broken, 2 when it could not be asked.
 */
@Command(name = "verify-ledger", mixinStandardHelpOptions = true,
    description = {"Recompute the hash chain of the compensation ledger, business unit by business unit.",
        "Keep the last hashes elsewhere: a chain that was rewritten as a whole differs from them."})
public final class VerifyLedgerCommand implements Callable<Integer> {

  @Option(names = "--base", description = "Address of the suite (default: the local stack).")
  private URI base;
  @Option(names = "--user", defaultValue = "group-quality-1",
      description = "Whose business units are verified: an account of quality, a manager or an administrator (default: ${DEFAULT-VALUE}).")
  private String user;
  @Option(names = "--password",
      description = "Password of the account (default: the user name, as in the demonstration realm).")
  private String password;
  @Option(names = "--token",
      description = "An access token instead of user and password (default: environment ZD_TOKEN).")
  private String token;

  @Override
  public Integer call() throws InterruptedException {
    var ledgers = new AskLedgers(base == null ? URI.create(StackPorts.ofEnvironment().origin()) : base);
    try {
      var given = token == null ? System.getenv("ZD_TOKEN") : token;
      return print(ledgers.verified(
          given == null || given.isBlank() ? ledgers.signIn(user, password == null ? user : password) : given),
          System.out);
    } catch (IOException e) {
      System.err.println("Cannot verify: " + e.getMessage());
      return 2;
    }
  }

  /** One line for each unit; {@code 2} when there is none, for nothing was proved then. */
  static int print(JsonNode verifications, PrintStream out) {
    int exit = verifications.isEmpty() ? 2 : 0;
    for (var unit : verifications) {
      var name = unit.path("businessUnit").asText();
      if (unit.path("intact").asBoolean()) {
        out.printf("%-12s intact  %8d entries  head %s%n", name, unit.path("entries").asLong(),
            unit.path("head").asText());
      } else {
        out.printf("%-12s BROKEN at entry %d: %s%n", name, unit.path("brokenAt").asLong(),
            unit.path("because").asText());
        exit = 1;
      }
    }
    if (verifications.isEmpty()) {
      out.println("No business unit of this account has a ledger.");
    }
    return exit;
  }
}
