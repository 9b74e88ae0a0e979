package io.zerodistance.intake.email;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The mailboxes of the business units; without an IMAP host no mail is read or sent. The way out is {@code quarkus.mailer.*}. */
@ConfigMapping(prefix = "zd.mail")
interface MailSettings {

  Imap imap();

  /** By business unit. */
  Map<String, Mailbox> mailboxes();

  /** Where the customer's page is: every link in a message of ours begins with it, unless {@code zd.delivery.public-url} says otherwise. */
  @WithDefault("http://localhost:8080")
  String publicUrl();

  /** How often the mailboxes are looked into. */
  @WithDefault("15s")
  Duration poll();

  /** How often what waits is sent. */
  @WithDefault("3s")
  Duration send();

  /** How long mail that looked like a machine's can still be filed. */
  @WithDefault("30D")
  Duration keepIgnored();

  /** What is read of one mail; the rest of a larger one stays on the server, and its complaint says so. */
  @WithDefault("30M")
  MemorySize largest();

  /** Complaints of one sender within an hour that are acknowledged; more are kept without an answer, which ends any loop. */
  @WithDefault("5")
  int acknowledgedPerHour();

  /** The server that keeps the mailboxes. */
  interface Imap {

    Optional<String> host();

    @WithDefault("993")
    int port();

    @WithDefault("true")
    boolean tls();

    @WithDefault("20000")
    int patienceMillis();
  }

  /** One mailbox. */
  interface Mailbox {

    String address();

    String user();

    String password();

    @WithDefault("INBOX")
    String folder();
  }
}
