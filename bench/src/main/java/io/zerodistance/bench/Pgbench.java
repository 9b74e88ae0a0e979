package io.zerodistance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.zerodistance.local.process.CpuClock;

/** The limit: pgbench runs the same transaction on the same server, prepared; script and tables are resources of one name. */
final class Pgbench {

  private static final String DATABASE = "pgbench";
  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

  private final BenchStack stack;
  private final Path script;
  private final Map<String, String> variables;

  Pgbench(BenchStack stack, String name, Map<String, String> variables) throws Exception {
    this.stack = stack;
    this.variables = variables;
    script = stack.folder().resolve(name + ".pgbench");
    try (var resource = Pgbench.class.getResourceAsStream(name + ".pgbench")) {
      Files.write(script, resource.readAllBytes());
    }
    try (var connection = stack.superuser("postgres"); var statement = connection.createStatement();
        var exists = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
      if (exists.next()) {
        return;
      }
    }
    try (var connection = stack.superuser("postgres"); var statement = connection.createStatement()) {
      statement.execute("create database " + DATABASE);
    }
    try (var connection = stack.superuser(DATABASE); var statement = connection.createStatement();
        var schema = Pgbench.class.getResourceAsStream(name + ".sql")) {
      statement.execute(new String(schema.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  /** @throws IllegalStateException that says what to install */
  static Path require() {
    return find()
        .orElseThrow(() -> new IllegalStateException("pgbench is missing, and without it there is no limit to compare"
            + " with. Install PostgreSQL's own tools (Debian and Ubuntu: apt-get install postgresql-contrib or postgresql)."));
  }

  private static Optional<Path> find() {
    var onPath =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":")).map(folder -> Path.of(folder, "pgbench"));
    try (var versions = Files.isDirectory(DEBIAN) ? Files.list(DEBIAN) : Stream.<Path>empty()) {
      var ofDebian =
          versions.sorted((one, other) -> other.compareTo(one)).map(version -> version.resolve("bin/pgbench"));
      return Stream.concat(ofDebian, onPath).filter(Files::isExecutable).findFirst();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  Slice run(int clients, int seconds) throws Exception {
    var prefix = stack.folder().resolve("pgbench-times");
    var postgres = stack.postgres.process().toHandle();
    double cpu = CpuClock.of(postgres) + CpuClock.ofEndedChildren();
    long began = System.nanoTime();
    var command = new ArrayList<>(List.of(require().toString(), "-n", "-M", "prepared", "-c",
        Integer.toString(clients), "-j", Integer.toString(Math.min(clients, 2)), "-T", Integer.toString(seconds), "-l",
        "--log-prefix=" + prefix, "-f", script.toString(), "-h", "127.0.0.1", "-p",
        Integer.toString(stack.postgres.port()), "-U", "postgres"));
    variables.forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
    command.add(DATABASE);
    var builder = new ProcessBuilder(command).redirectErrorStream(true)
        .redirectOutput(stack.folder().resolve("pgbench.log").toFile());
    builder.environment().put("PGPASSWORD", "postgres");
    if (builder.start().waitFor() != 0) {
      throw new IllegalStateException("pgbench failed, see " + stack.folder().resolve("pgbench.log"));
    }
    double took = (System.nanoTime() - began) / 1e9;
    double used = CpuClock.of(postgres) + CpuClock.ofEndedChildren() - cpu;
    return Slice.of(clients, Math.min(took, seconds + 1), times(prefix), used, 0);
  }

  /** pgbench's log has a line for each transaction, its third column the microseconds. */
  private static long[] times(Path prefix) throws IOException {
    var nanos = new ArrayList<Long>();
    try (var files = Files.newDirectoryStream(prefix.getParent(), prefix.getFileName() + ".*")) {
      for (var file : files) {
        try (var lines = Files.lines(file)) {
          lines.forEach(line -> nanos.add(Long.parseLong(line.split(" ")[2]) * 1_000));
        }
        Files.delete(file);
      }
    }
    return nanos.stream().mapToLong(Long::longValue).toArray();
  }
}
