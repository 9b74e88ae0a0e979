package io.zerodistance.intake.email;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

import jakarta.mail.Flags;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;

import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;

/** One open mailbox on the mail server; every method blocks. A mail is marked as seen only when it has been handled. */
final class Mailbox implements AutoCloseable {

  private static final int PAGE = 50;

  private final Store store;
  private final IMAPFolder folder;

  private Mailbox(Store store, IMAPFolder folder) {
    this.store = store;
    this.folder = folder;
  }

  static Mailbox open(MailSettings.Imap server, MailSettings.Mailbox mailbox) throws MessagingException {
    var protocol = server.tls() ? "imaps" : "imap";
    var settings = new Properties();
    var patience = Integer.toString(server.patienceMillis());
    settings.put("mail." + protocol + ".connectiontimeout", patience);
    settings.put("mail." + protocol + ".timeout", patience);
    settings.put("mail." + protocol + ".ssl.checkserveridentity", "true");
    var store = Session.getInstance(settings).getStore(protocol);
    try {
      store.connect(server.host().orElseThrow(), server.port(), mailbox.user(), mailbox.password());
      var folder = (IMAPFolder) store.getFolder(mailbox.folder());
      folder.open(Folder.READ_WRITE);
      return new Mailbox(store, folder);
    } catch (MessagingException | RuntimeException failed) {
      store.close();
      throw failed;
    }
  }

  /** Ids of mails that nobody handled yet, oldest first, a page of them. */
  List<Long> unhandled() throws MessagingException {
    var unseen = folder.search(new FlagTerm(new Flags(Flag.SEEN), false));
    var ids = new long[Math.min(PAGE, unseen.length)];
    for (int index = 0; index < ids.length; index++) {
      ids[index] = folder.getUID(unseen[index]);
    }
    return Arrays.stream(ids).boxed().toList();
  }

  /** @return the raw mail, at most so much of it; null when it is gone meanwhile */
  RawMail read(long id, int largest) throws MessagingException, IOException {
    if (!(folder.getMessageByUID(id) instanceof IMAPMessage mail)) {
      return null;
    }
    mail.setPeek(true);
    try (var raw = mail.getMimeStream()) {
      var bytes = raw.readNBytes(largest);
      return new RawMail(bytes, raw.read() >= 0);
    }
  }

  void markHandled(long id) throws MessagingException {
    var mail = folder.getMessageByUID(id);
    if (mail != null) {
      mail.setFlag(Flag.SEEN, true);
    }
  }

  @Override
  public void close() throws MessagingException {
    try {
      folder.close(false);
    } finally {
      store.close();
    }
  }
}
