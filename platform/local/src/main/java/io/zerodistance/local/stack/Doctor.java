package io.zerodistance.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.zerodistance.local.process.Ports;

/**
 * What this machine has and lacks. Run from source before anything is built, so it stands on the JDK alone: see {@code
 * zd doctor}.
 */
final class Doctor {

  private static final long GIB = 1L << 30;

  /** One thing looked at. {@code mend} says what to do and is null when all is well. */
  record Finding(String what, String found, String mend) {}

  private Doctor() {}

  /** Exit code 1 when something is missing that {@code zd up} or {@code zd test} needs. */
  public static void main(String[] arguments) throws IOException {
    var findings = new ArrayList<Finding>();
    findings.add(program("node", "--version", "Node.js 20 builds the pages: install it with npm"));
    findings.add(program("npm", "--version", "npm builds the pages: install it with Node.js"));
    findings.add(program("setsid", "--version", "install util-linux"));
    findings.add(program("unshare", "--version", "install util-linux (only needed when run as root)"));
    findings.add(memory());
    findings.add(disk());
    findings.add(browser());
    findings.add(fonts());
    findings.addAll(ports(StackPorts.ofEnvironment()));
    for (var finding : findings) {
      System.out.printf("%-12s %s%s%n", finding.what(), finding.found(),
          finding.mend() == null ? "" : " → " + finding.mend());
    }
    System.exit(findings.stream().anyMatch(finding -> finding.mend() != null) ? 1 : 0);
  }

  private static Finding program(String name, String argument, String mend) {
    var answer = run(name, argument);
    return answer == null ? new Finding(name, "MISSING", mend) : new Finding(name, answer, null);
  }

  private static Finding memory() throws IOException {
    var available = 0L;
    try (var lines = Files.lines(Path.of("/proc/meminfo"))) {
      available = lines.filter(line -> line.startsWith("MemAvailable:")).findFirst()
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024).orElse(0L);
    }
    var found = "%.1f GiB available, %d processors".formatted((double) available / GIB,
        Runtime.getRuntime().availableProcessors());
    return new Finding("memory", found,
        available >= 5 * GIB ? null : "the stack takes up to 4 GiB; close other programs");
  }

  private static Finding disk() throws IOException {
    var free = Files.getFileStore(Path.of("").toAbsolutePath()).getUsableSpace();
    return new Finding("disk", "%.1f GiB free here".formatted((double) free / GIB),
        free >= 5 * GIB ? null : "libraries, build and data take about 4 GiB; make room");
  }

  private static Finding browser() {
    return Stream.of("chromium", "chromium-browser", "google-chrome").map(name -> run(name, "--version"))
        .filter(answer -> answer != null).findFirst().map(answer -> new Finding("browser", answer, null))
        .orElse(new Finding("browser", "MISSING",
            "only 'zd test' needs it: apt-get install chromium (as root, zd test does it)"));
  }

  private static Finding fonts() {
    var fonts = run("fc-list", ":lang=zh");
    return fonts != null && !fonts.isBlank() ? new Finding("fonts", "Chinese fonts found", null)
        : new Finding("fonts", "no Chinese font", "for readable screenshots: apt-get install fonts-noto-cjk");
  }

  private static List<Finding> ports(StackPorts ports) {
    return ports.all().entrySet().stream().filter(port -> Ports.taken(port.getValue()))
        .map(port -> new Finding("port " + port.getValue(), "in use (" + port.getKey() + ")",
            "fine if Zero Distance runs already; else end that program or set ZD_PORT_BASE"))
        .toList();
  }

  /** First line of the program's answer, or null when it is not there. */
  private static String run(String... command) {
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      var answer = new String(process.getInputStream().readAllBytes()).lines().findFirst().orElse("");
      return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0 ? answer : null;
    } catch (IOException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }
}
