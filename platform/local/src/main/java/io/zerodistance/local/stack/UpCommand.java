package io.zerodistance.local.stack;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import io.zerodistance.local.identity.Staff;
import io.zerodistance.local.process.Folders;
import io.zerodistance.local.process.Ports;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code zd up}: exit code 0 when everything runs (with {@code --detach}) or was ended on request, 1 when something
 * cannot run.
 */
@Command(name = "up", mixinStandardHelpOptions = true,
    description = "Start everything and keep it running until Ctrl-C.")
public final class UpCommand implements Callable<Integer> {

  @Mixin
  private Location location;
  @Option(names = "--detach", description = "Return when everything is ready and leave it running.")
  private boolean detach;
  @Option(names = "--replicas", split = ",", paramLabel = "SERVICE=N",
      description = "Run N processes of a service, for example intake=2,routing=2. 'all=2' means every service.")
  private Map<String, Integer> replicas = Map.of();
  @Option(names = "--fresh", description = "Delete all data of the local stack first.")
  private boolean fresh;
  @Option(names = "--native", description = "Run the native executables built by 'zd native'.")
  private boolean nativeExecutables;
  @Option(names = "--bind", paramLabel = "ADDRESS", defaultValue = Ports.LOOPBACK,
      description = "Address the edge listens on (default: ${DEFAULT-VALUE}).")
  private String host;

  @Override
  public Integer call() throws Exception {
    var settings = new StackSettings(location.root(), location.state(), StackPorts.ofEnvironment(), replicasByService(),
        nativeExecutables, host);
    if (detach) {
      return new DetachedStart(settings.state(), System.out).follow(argumentsWithoutDetach());
    }
    var lock = SupervisorLock.take(settings.state()).orElse(null);
    if (lock == null) {
      System.err.println("Zero Distance is running already. See ./zd status, end it with ./zd stop.");
      return 1;
    }
    try (lock) {
      return run(settings);
    }
  }

  private int run(StackSettings settings) throws InterruptedException {
    var progress = new Progress(System.out);
    if (fresh) {
      new StopStack(settings.state(), progress::line).stop();
      Folders.delete(settings.state().resolve("data"));
      progress.line("deleted all local data");
    }
    LogRotation.rotate(settings.state().resolve("logs"));
    var supervisor = new Supervisor(settings, progress, Clock.systemUTC());
    Runtime.getRuntime().addShutdownHook(new Thread(supervisor::stop, "stop"));
    try {
      var complete = supervisor.start();
      progress.line(complete ? "everything is ready" : "NOT complete: " + String.join(", ", supervisor.notRunning()));
      System.out.println(welcome(settings));
    } catch (CannotStart e) {
      System.err.println("Cannot start: " + e.getMessage());
      return 1;
    }
    new CountDownLatch(1).await();
    return 0;
  }

  private static String welcome(StackSettings settings) {
    var accounts =
        Staff.all().stream().map(Staff::user).filter(user -> user.startsWith("food-") || user.contains("group")
            || user.startsWith("admin")).toList();
    return """

          Customers      %1$s/
          Staff          %1$s/desk
          Accounts       %2$s
                         (password = user name; the same for retail, pharmacy, property, healthcare, cement)
          Logs and data  %3$s
          Stop           Ctrl-C here, or ./zd stop
        """.formatted(settings.ports().origin(), String.join(", ", accounts), relative(settings.state()));
  }

  private static Path relative(Path state) {
    var here = Path.of("").toAbsolutePath();
    return state.startsWith(here) ? here.relativize(state) : state;
  }

  private Map<String, Integer> replicasByService() {
    var byService = new java.util.HashMap<String, Integer>();
    replicas.forEach((service, count) -> {
      var known = service.equals("all") || StackPorts.services().contains(service);
      if (!known || count == null || count < 1 || count > 8) {
        throw new picocli.CommandLine.ParameterException(new picocli.CommandLine(this),
            "--replicas wants SERVICE=1..8 with a service of " + StackPorts.services());
      }
      (service.equals("all") ? StackPorts.services() : List.of(service)).forEach(each -> byService.put(each, count));
    });
    return byService;
  }

  private List<String> argumentsWithoutDetach() {
    var arguments = new ArrayList<>(List.of("up", "--bind", host));
    replicasByService().forEach((service, count) -> arguments.addAll(List.of("--replicas", service + "=" + count)));
    if (fresh) {
      arguments.add("--fresh");
    }
    if (nativeExecutables) {
      arguments.add("--native");
    }
    return arguments;
  }
}
