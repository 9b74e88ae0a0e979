package io.zerodistance.local.edge;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import io.zerodistance.local.process.Json;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The edge as a process of its own. */
@Command(name = "edge", hidden = true)
public final class EdgeCommand implements Callable<Integer> {

  @Option(names = "--settings", required = true)
  private Path settings;

  @Override
  public Integer call() throws Exception {
    try (var edge = new Edge(Json.MAPPER.readValue(settings.toFile(), EdgeSettings.class))) {
      System.out.println("edge listens on port " + edge.port());
      new CountDownLatch(1).await();
    }
    return 0;
  }
}
