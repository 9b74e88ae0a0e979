package io.zerodistance.local.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import io.zerodistance.local.stack.Location;
import io.zerodistance.local.stack.StackPorts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code zd import}: exit code 0 when every row was accepted or known, 1 when rows were refused, 2 when the file is
 * unusable.
 */
@Command(name = "import", mixinStandardHelpOptions = true,
    description = {"File the complaints of a CSV file through the public API.",
        "The heading line needs 'text'; 'category' or any field of the filing API may follow.",
        "Running it again files nothing twice: each row has its own idempotency key."})
public final class ImportCommand implements Callable<Integer> {

  @Mixin
  private Location location;
  @Parameters(paramLabel = "FILE", description = "CSV file in UTF-8.")
  private Path file;
  @Option(names = "--bu", defaultValue = BusinessUnitPolicy.BY_CATEGORY,
      description = "Business unit of rows that name none; 'auto' goes by their category (default).")
  private String businessUnit;
  @Option(names = "--base", description = "Address of the suite (default: the local stack).")
  private URI base;
  @Option(names = "--connections", defaultValue = "16", description = "Requests at a time (default: ${DEFAULT-VALUE}).")
  private int connections;
  @Option(names = "--patience", defaultValue = "120",
      description = "Seconds a row is repeated while the service cannot take it (default: ${DEFAULT-VALUE}).")
  private int patience;
  @Option(names = "--numbers", paramLabel = "FILE", description = "Write a CSV file of row and complaint number.")
  private Path numbers;

  @Override
  public Integer call() throws IOException {
    ComplaintFile complaints;
    try {
      complaints = ComplaintFile.read(file, new BusinessUnitPolicy(businessUnit));
    } catch (IOException e) {
      System.err.println(
          "Cannot import: " + (e instanceof java.nio.file.NoSuchFileException ? "no file " + file : e.getMessage()));
      return 2;
    }
    var address = base == null ? URI.create(StackPorts.ofEnvironment().origin()) : base;
    var begun = System.nanoTime();
    var bar = new ProgressBar(System.err, System.console() != null && System.console().isTerminal(),
        complaints.rows().size());
    try (
        var http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
        var journal = new ImportJournal(journalFile(complaints, address))) {
      var filing = new FileComplaint(http, address, Duration.ofSeconds(patience));
      var report = new ImportComplaints(filing, journal, Math.clamp(connections, 1, 64)).run(complaints,
          soFar -> bar.show(soFar.done(), soFar.refused()));
      report.print(System.out, (System.nanoTime() - begun) / 1e9);
      if (numbers != null) {
        write(report);
      }
      return report.refused() == 0 ? 0 : 1;
    }
  }

  /** Lies with the stack's data, so that a fresh stack forgets it too. */
  private Path journalFile(ComplaintFile complaints, URI address) {
    var target = ComplaintFile.sha256(address.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 8);
    return location.state().resolve("data/imports").resolve(complaints.hash().substring(0, 16) + "-" + target);
  }

  private void write(ImportReport report) {
    var lines = report.numbers().entrySet().stream().map(entry -> entry.getKey() + "," + entry.getValue())
        .collect(Collectors.joining("\n", "row,number\n", "\n"));
    try {
      Files.writeString(numbers, lines);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + numbers, e);
    }
  }
}
