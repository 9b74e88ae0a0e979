package io.zerodistance.bench;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Clients who each grant with an authority and a day of their own: to one customer, or each time to another. */
final class Granting {

  private static final int STAFF = 32;
  private static final List<Integer> CLIENTS = List.of(1, 8, 32);
  private static final List<String> PREFIXES = List.of("RT", "FD", "PH", "PR", "HC", "CM");
  private static final byte[] BODY =
      "{\"type\":\"REDRESS\",\"amount\":{\"amount\":100,\"currency\":\"CNY\"}}".getBytes(StandardCharsets.UTF_8);
  private static final String OPEN =
      """
      insert into case_file (business_unit, number, state, round, stage, kind, channel, language, severity, motive, demand,
        customer, tracking_token_hash, opened_at, version, facts_version)
      select %s, %s || lpad(n::text, 8, '0'), 'OPEN', 1, 'CONTROL', 'COMPLAINT', 'WEB', 'zh', 'S3', 'UNKNOWN', 'UNDECIDED', %s, '-', now(), 1, 1
      from generate_series(0, %d) n""";
  private static final String HIRE = """
      insert into staff_tier (business_unit, staff, version, tier, valid_from, because, changed_by, changed_at)
      select unit, 'bench-' || n, 1, 'MANAGER', '2026-01-01', 'bench', 'bench', now()
      from generate_series(0, %d) n, unnest(%s) unit""";
  /** So much that nobody meets a limit; without one for the customer. */
  private static final String RAISE = """
      insert into rule_version (business_unit, subject, version, valid_from, content, source, because, changed_by)
      select unit, 'TIERS', 1 + coalesce((select max(version) from rule_version
          where business_unit = unit and subject = 'TIERS'), 0), '2026-01-01',
        '{"tiers": [{"tier": "MANAGER", "currency": "CNY", "rank": 40, "nameZh": "经理", "nameEn": "Manager",
          "caseLimit": 9000000000, "dayLimit": 9000000000, "oversees": true}]}', 'bench', 'bench', 'bench'
      from unnest(%s) unit""";

  /** Whom the clients grant to. */
  enum To {
    ONE_CUSTOMER,
    MANY_CUSTOMERS
  }

  private final BenchStack stack;
  private final int customers;
  private final List<String> tokens = new ArrayList<>();

  Granting(BenchStack stack, int customers) throws Exception {
    this.stack = stack;
    this.customers = customers;
    for (int staff = 0; staff < STAFF; staff++) {
      tokens.add(stack.token.of("bench-" + staff, "bu-manager", FilingLoad.UNITS));
    }
  }

  /** Cases as the events would have opened them: of one customer of food, and of many customers of all units. */
  void prepare() throws SQLException {
    var units = "array['" + String.join("','", FilingLoad.UNITS) + "']";
    var prefixes = "array['" + String.join("','", PREFIXES) + "']";
    try (var connection = stack.superuser("resolution"); var sql = connection.createStatement()) {
      sql.execute(OPEN.formatted("'food'", "'FD-261123-'", "'c-hot'", customers - 1));
      sql.execute(OPEN.formatted("(" + units + ")[n % 6 + 1]", "(" + prefixes + ")[n % 6 + 1] || '-261122-'",
          "'c-' || n", customers - 1));
      sql.execute(HIRE.formatted(STAFF - 1, units));
      sql.execute(RAISE.formatted(units));
      sql.execute("analyze");
    }
  }

  void warm(int seconds) throws Exception {
    load(To.MANY_CUSTOMERS).run(8, seconds);
  }

  void measure(int rounds, int seconds, Report report) throws Exception {
    for (var to : To.values()) {
      var load = load(to);
      var pgbench = new Pgbench(stack, "grant",
          Map.of("customers", Integer.toString(customers), "hot", to == To.ONE_CUSTOMER ? "1" : "0"));
      var pairs = new ArrayList<Rounds.Pair>();
      for (int round = 1; round <= rounds; round++) {
        for (int clients : CLIENTS) {
          Slice limit = round % 2 == 0 ? pgbench.run(clients, seconds) : null;
          var ours = load.run(clients, seconds);
          limit = limit == null ? pgbench.run(clients, seconds) : limit;
          pairs.add(new Rounds.Pair(round, ours, limit));
          report.say(String.format(Locale.ROOT,
              "%s, round %d, %2d clients: granted %,.0f/s p99 %.1f ms · pgbench %,.0f/s p99 %.1f ms%s", to, round,
              clients, ours.rate(), ours.p99(), limit.rate(), limit.p99(),
              ours.failed() == 0 ? "" : " · REFUSED " + ours.failed()));
        }
      }
      tell(to == To.ONE_CUSTOMER ? "one customer" : customers + " customers", pairs, report);
    }
  }

  private static void tell(String where, List<Rounds.Pair> pairs, Report report) {
    for (int clients : CLIENTS) {
      report.compared(where, "grants/s at " + clients + " clients",
          Spread.least(pairs, clients, pair -> pair.ours().rate()),
          Spread.least(pairs, clients, pair -> pair.limit().rate()));
      report.compared(where, "p99 ms at " + clients + " clients",
          Spread.most(pairs, clients, pair -> pair.ours().p99()),
          Spread.most(pairs, clients, pair -> pair.limit().p99()));
      report.compared(where, "CPU ms per grant at " + clients + " clients",
          Spread.most(pairs, clients, pair -> pair.ours().cpuEach() * 1_000),
          Spread.most(pairs, clients, pair -> pair.limit().cpuEach() * 1_000));
    }
    long refused = pairs.stream().mapToLong(pair -> pair.ours().failed()).sum();
    report.goal("none refused", where + ": grants refused", new Spread(refused, refused), "0", refused == 0);
  }

  /** After the run the books must hold: no grant without its entry, no entry without its grant, the chain without gap. */
  void prove(Report report) throws SQLException {
    try (var connection = stack.superuser("resolution"); var sql = connection.createStatement();
        var rows = sql.executeQuery("""
            select (select count(*) from remedy where state = 'GRANTED') - (select count(*) from ledger_entry),
              (select coalesce(sum(sequence), 0) from ledger_head) - (select count(*) from ledger_entry),
              3 * (select count(*) from remedy) - (select count(*) from budget_use)""")) {
      rows.next();
      long wrong = Math.abs(rows.getLong(1)) + Math.abs(rows.getLong(2)) + Math.abs(rows.getLong(3));
      report.goal("books", "grants, entries and uses that do not fit", new Spread(wrong, wrong), "0", wrong == 0);
    }
  }

  private Clients load(To to) {
    return new Clients(stack, (client, count) -> {
      int customer = count % customers;
      var number = to == To.ONE_CUSTOMER ? String.format(Locale.ROOT, "FD-261123-%08d", customer)
          : String.format(Locale.ROOT, "%s-261122-%08d", PREFIXES.get(customer % 6), customer);
      var headers = "Authorization: Bearer " + tokens.get(client) + "\r\nIdempotency-Key: "
          + new UUID(System.nanoTime(), count) + "\r\n";
      return line -> line.post("/api/cases/" + number + "/remedies", headers, BODY);
    }, () -> stack.awaitNone("outbox"));
  }
}
