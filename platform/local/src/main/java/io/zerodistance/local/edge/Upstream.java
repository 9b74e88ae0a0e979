package io.zerodistance.local.edge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The replicas of one service, taken in turn; one that did not answer comes last until it has rested. Event loop only.
 */
final class Upstream {

  static final long REST_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final String name;
  private final List<Replica> replicas = new ArrayList<>();
  private int turn;

  Upstream(String name, List<Integer> ports) {
    this.name = name;
    ports.forEach(port -> replicas.add(new Replica(port)));
  }

  static final class Replica {

    private final int port;
    private long restsUntil = Long.MIN_VALUE;

    private Replica(int port) {
      this.port = port;
    }

    int port() {
      return port;
    }

    void answered() {
      restsUntil = Long.MIN_VALUE;
    }

    void failed(long now) {
      restsUntil = now + REST_NANOS;
    }
  }

  String name() {
    return name;
  }

  /** All replicas in the order to try them: the next in turn first, resting ones last. */
  List<Replica> inTurn(long now) {
    var order = new ArrayList<Replica>();
    for (var i = 0; i < replicas.size(); i++) {
      order.add(replicas.get((turn + i) % replicas.size()));
    }
    turn = replicas.isEmpty() ? 0 : (turn + 1) % replicas.size();
    order.sort(Comparator.comparing(replica -> replica.restsUntil > now));
    return order;
  }
}
