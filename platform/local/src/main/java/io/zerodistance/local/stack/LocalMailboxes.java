package io.zerodistance.local.stack;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.zerodistance.local.process.Ports;

/** A mailbox for every business unit on the local mail server, and the keys by which intake reads them and sends. */
final class LocalMailboxes {

  private static final List<String> UNITS = List.of("retail", "food", "pharmacy", "property", "healthcare", "cement");

  private LocalMailboxes() {}

  static List<String> addresses() {
    return UNITS.stream().map(LocalMailboxes::address).toList();
  }

  static Map<String, String> keys(StackPorts ports) {
    var keys = new HashMap<>(Map.of("ZD_MAIL_IMAP_HOST", Ports.LOOPBACK, "ZD_MAIL_IMAP_PORT",
        Integer.toString(ports.imap()), "ZD_MAIL_IMAP_TLS", "false", "ZD_MAIL_POLL", "2s", "ZD_MAIL_PUBLIC_URL",
        ports.origin(), "QUARKUS_MAILER_HOST", Ports.LOOPBACK, "QUARKUS_MAILER_PORT", Integer.toString(ports.smtp()),
        "QUARKUS_MAILER_START_TLS", "DISABLED", "QUARKUS_MAILER_LOGIN", "DISABLED"));
    for (var unit : UNITS) {
      var mailbox = "ZD_MAIL_MAILBOXES_" + unit.toUpperCase(Locale.ROOT);
      keys.put(mailbox + "_ADDRESS", address(unit));
      keys.put(mailbox + "_USER", address(unit));
      keys.put(mailbox + "_PASSWORD", address(unit));
    }
    return keys;
  }

  private static String address(String unit) {
    return "complaints@" + unit + ".localhost";
  }
}
