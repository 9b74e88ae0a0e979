package io.zerodistance.intake.email;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mail program of a customer: sends by SMTP, reads by IMAP. */
@ApplicationScoped
public class Post {

  @ConfigProperty(name = "quarkus.mailer.port", defaultValue = "0")
  int smtp;
  @ConfigProperty(name = "zd.mail.imap.port", defaultValue = "0")
  int imap;

  /** Lines of headers, an empty line, the text. */
  public void send(String to, String raw) {
    sendRaw(to, ("To: <" + to + ">\n" + raw).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  void sendRaw(String to, byte[] raw) {
    try {
      var session = Session.getInstance(new Properties());
      var mail = new MimeMessage(session, new ByteArrayInputStream(raw));
      try (var transport = session.getTransport("smtp")) {
        transport.connect("127.0.0.1", smtp, null, null);
        transport.sendMessage(mail, new InternetAddress[] {new InternetAddress(to)});
      }
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** What lies in a mailbox. */
  public record Lying(String subject, String replyTo, String text, String html, String messageId, String inReplyTo,
      String autoSubmitted, boolean seen, byte[] raw) {}

  public List<Lying> read(String user, String password) {
    var settings = new Properties();
    // Each mail in one piece: a server that is asked for every header by itself makes each of them wait.
    settings.put("mail.imap.partialfetch", "false");
    try {
      var session = Session.getInstance(settings);
      var store = session.getStore("imap");
      store.connect("127.0.0.1", imap, user, password);
      try (store) {
        var folder = store.getFolder("INBOX");
        folder.open(Folder.READ_ONLY);
        var mails = folder.getMessages();
        var flags = new FetchProfile();
        flags.add(FetchProfile.Item.FLAGS);
        folder.fetch(mails, flags);
        var lying = new ArrayList<Lying>();
        for (var mail : mails) {
          ((IMAPMessage) mail).setPeek(true);
          lying.add(lying(session, ((IMAPMessage) mail).getMimeStream().readAllBytes(), mail.isSet(Flag.SEEN)));
        }
        return lying;
      }
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static Lying lying(Session session, byte[] raw, boolean seen) throws Exception {
    var mail = new MimeMessage(session, new ByteArrayInputStream(raw));
    return new Lying(mail.getSubject(), mail.getReplyTo()[0].toString(), part(mail, "text/plain"),
        part(mail, "text/html"), first(mail.getHeader("Message-ID")), first(mail.getHeader("In-Reply-To")),
        first(mail.getHeader("Auto-Submitted")), seen, raw);
  }

  /** The part of that type, wherever it is; empty where there is none. */
  private static String part(Part part, String type) throws Exception {
    if (part.isMimeType(type)) {
      return part.getContent().toString();
    }
    var found = new StringBuilder();
    if (part.getContent() instanceof Multipart several) {
      for (int index = 0; index < several.getCount(); index++) {
        found.append(part(several.getBodyPart(index), type));
      }
    }
    return found.toString();
  }

  private static String first(String[] values) {
    return values == null ? null : values[0];
  }
}
