package io.zerodistance.local.mail;

import java.util.List;
import java.util.Locale;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import io.zerodistance.local.process.Ports;

/**
 * SMTP and IMAP for one machine (GreenMail), all mail in memory. Every address has a mailbox of its own, opened with the address as
 * name and password; what follows a plus leads to the mailbox before it.
 */
public final class MailServer implements AutoCloseable {

  private final GreenMail server;

  /** Listens on the loopback address with a mailbox for each address; port 0 takes a free one. */
  public MailServer(int smtp, int imap, List<String> addresses) {
    server = new GreenMail(new ServerSetup[] {new ServerSetup(smtp, Ports.LOOPBACK, ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(imap, Ports.LOOPBACK, ServerSetup.PROTOCOL_IMAP)});
    server.start();
    addresses.forEach(address -> server.setUser(address, address, address));
    server.getUserManager().setMessageDeliveryHandler((mail, to) -> mailbox(to.getEmail()));
  }

  int smtp() {
    return server.getSmtp().getPort();
  }

  int imap() {
    return server.getImap().getPort();
  }

  GreenMail server() {
    return server;
  }

  private GreenMailUser mailbox(String to) throws UserException {
    var address = to.toLowerCase(Locale.ROOT).replaceFirst("\\+[^@]*@", "@");
    var users = server.getUserManager();
    var known = users.getUserByEmail(address);
    return known == null ? users.createUser(address, address, address) : known;
  }

  @Override
  public void close() {
    server.stop();
  }
}
