package io.zerodistance.intake;

import java.util.Map;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** A real mail server (SMTP and IMAP) with a mailbox for each of three units; a plus in an address leads to the address before it. */
public class MailServer implements QuarkusTestResourceLifecycleManager {

  public static final String FOOD = "complaints@food.example";
  public static final String PHARMACY = "complaints@pharmacy.example";
  public static final String RETAIL = "complaints@retail.example";

  private GreenMail server;

  @Override
  public Map<String, String> start() {
    server = new GreenMail(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", "smtp"),
        new ServerSetup(0, "127.0.0.1", "imap")});
    server.start();
    server.setUser(FOOD, "food", "food-password");
    server.setUser(PHARMACY, "pharmacy", "pharmacy-password");
    server.setUser(RETAIL, "retail", "retail-password");
    var users = server.getUserManager();
    users.setMessageDeliveryHandler((message, address) -> {
      var email = address.getEmail().replaceFirst("\\+[^@]*@", "@");
      var user = users.getUserByEmail(email);
      return user == null ? users.createUser(email, email, "password") : user;
    });
    var imap = Integer.toString(server.getImap().getPort());
    var smtp = Integer.toString(server.getSmtp().getPort());
    return Map.ofEntries(Map.entry("zd.mail.imap.host", "127.0.0.1"), Map.entry("zd.mail.imap.port", imap),
        Map.entry("zd.mail.imap.tls", "false"), Map.entry("zd.mail.largest", "256K"),
        Map.entry("zd.mail.public-url", "https://care.example"),
        Map.entry("zd.mail.mailboxes.food.address", FOOD), Map.entry("zd.mail.mailboxes.food.user", "food"),
        Map.entry("zd.mail.mailboxes.food.password", "food-password"),
        Map.entry("zd.mail.mailboxes.pharmacy.address", PHARMACY),
        Map.entry("zd.mail.mailboxes.pharmacy.user", "pharmacy"),
        Map.entry("zd.mail.mailboxes.pharmacy.password", "pharmacy-password"),
        Map.entry("zd.mail.mailboxes.retail.address", RETAIL), Map.entry("zd.mail.mailboxes.retail.user", "retail"),
        Map.entry("zd.mail.mailboxes.retail.password", "retail-password"),
        Map.entry("quarkus.mailer.host", "127.0.0.1"), Map.entry("quarkus.mailer.port", smtp),
        Map.entry("quarkus.mailer.start-tls", "DISABLED"), Map.entry("quarkus.mailer.login", "DISABLED"));
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop();
    }
  }
}
