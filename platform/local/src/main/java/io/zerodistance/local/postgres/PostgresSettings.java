package io.zerodistance.local.postgres;

import java.util.ArrayList;
import java.util.List;

import io.zerodistance.local.process.Ports;

/** Server settings for a small machine: every commit reaches the disk, the rest is modest. */
final class PostgresSettings {

  private PostgresSettings() {}

  static List<String> all(List<String> more) {
    var settings = new ArrayList<>(List.of("listen_addresses=" + Ports.LOOPBACK, "unix_socket_directories=",
        "max_connections=120", "shared_buffers=96MB", "work_mem=4MB", "maintenance_work_mem=32MB", "max_wal_size=1GB",
        // A group of waiting commits shares one flush; a single one is not delayed.
        "commit_delay=100", "commit_siblings=5", "wal_compression=on", "io_method=sync", "jit=off",
        "max_parallel_workers_per_gather=0", "autovacuum_max_workers=2", "timezone=UTC", "log_timezone=UTC",
        "log_line_prefix=%m [%p] %u@%d ", "idle_in_transaction_session_timeout=60s"));
    settings.addAll(more);
    return settings;
  }
}
