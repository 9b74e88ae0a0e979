package io.zerodistance.local.payout;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The payout gateway as a process of its own. */
@Command(name = "payout-gateway", hidden = true)
public final class PayoutCommand implements Callable<Integer> {

  @Option(names = "--port", required = true)
  private int port;
  @Option(names = "--log", required = true)
  private Path log;

  @Override
  public Integer call() throws Exception {
    try (var gateway = new PayoutGateway(log, port, Clock.systemUTC())) {
      System.out.println("payout gateway listens on port " + gateway.port());
      new CountDownLatch(1).await();
    }
    return 0;
  }
}
