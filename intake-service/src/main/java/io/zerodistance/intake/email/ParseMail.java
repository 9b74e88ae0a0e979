package io.zerodistance.intake.email;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;

import org.jboss.logging.Logger;

import io.zerodistance.access.IdempotentRequests;
import io.zerodistance.intake.secret.Contact;

/** Reads the raw bytes of a mail; what cannot be read is left out and never fails: the original is kept anyway. */
final class ParseMail {

  private static final Logger LOG = Logger.getLogger(ParseMail.class);
  private static final int DEEPEST = 8;
  private static final int MOST_PARTS = 20;
  private static final int LONGEST_NAME = 200;

  private final List<ReceivedMail.Part> parts = new ArrayList<>();

  private final boolean cut;
  private boolean broken;

  private ParseMail(boolean cut) {
    this.cut = cut;
  }

  static ReceivedMail of(RawMail mail, Set<String> ownAddresses) {
    var raw = mail.bytes();
    try {
      return new ParseMail(mail.cut()).read(
          new MimeMessage(Session.getInstance(lenient()), new ByteArrayInputStream(raw)), raw, ownAddresses);
    } catch (MessagingException | IOException | RuntimeException unreadable) {
      LOG.warnf(unreadable, "a mail cannot be read and is kept as it came");
      return new ReceivedMail(IdempotentRequests.hash(new String(raw, StandardCharsets.ISO_8859_1)), null, null, "", "",
          "", null, List.of(), mail.cut());
    }
  }

  private ReceivedMail read(MimeMessage mail, byte[] raw, Set<String> own) throws MessagingException, IOException {
    var text = read(mail, 0).text();
    var from = sender(mail);
    var subject = decoded(mail.getHeader("Subject", " "));
    var id = mail.getMessageID();
    var date = mail.getHeader("Date", " ");
    var identity = String.join("\n", String.valueOf(id), from == null ? "" : from.getAddress(),
        String.valueOf(date), subject, text, Integer.toString(parts.size()));
    return new ReceivedMail(
        IdempotentRequests.hash(id == null ? new String(raw, StandardCharsets.ISO_8859_1) : identity),
        AutomaticMailPolicy.judge(mail, from == null ? null : from.getAddress(), own), contact(from), subject,
        clean(text), addresses(mail, subject),
        id != null && id.matches("<[^<>\\s]{1,250}>") ? id : null, wholeParts(), cut);
  }

  /** The last file of a cut mail is a piece of one, where the last could be read at all. */
  private List<ReceivedMail.Part> wholeParts() {
    return List.copyOf(cut && !broken && !parts.isEmpty() ? parts.subList(0, parts.size() - 1) : parts);
  }

  /** A part that cannot be read says nothing, and takes nothing away from those beside it. */
  private BodyText.Read read(Part part, int depth) {
    try {
      return walk(part, depth);
    } catch (MessagingException | IOException unreadable) {
      broken = true;
      LOG.warnf("a mail can be read in part only: %s", unreadable.getMessage());
      return BodyText.NOTHING;
    }
  }

  private BodyText.Read walk(Part part, int depth) throws MessagingException, IOException {
    var name = part.getFileName();
    if (part.isMimeType("multipart/*") && depth < DEEPEST && part.getContent() instanceof Multipart several) {
      return BodyText.of(part, inside(several, depth + 1));
    }
    if (name == null && part.isMimeType("text/plain")) {
      return new BodyText.Read(text(part) + "\n", true);
    }
    if (name == null && part.isMimeType("text/html")) {
      return new BodyText.Read(BodyText.ofHtml(text(part)), false);
    }
    if (name != null && parts.size() < MOST_PARTS) {
      parts.add(new ReceivedMail.Part(decoded(name), part.getInputStream().readAllBytes()));
      broken = false;
    }
    return BodyText.NOTHING;
  }

  /** As far as they can be told apart. */
  private List<BodyText.Read> inside(Multipart several, int depth) throws MessagingException {
    var inside = new ArrayList<BodyText.Read>();
    for (int index = 0; index < several.getCount(); index++) {
      inside.add(read(several.getBodyPart(index), depth));
    }
    return inside;
  }

  /** A text in an unknown character set is read as UTF-8 rather than not at all. */
  private static String text(Part part) throws MessagingException, IOException {
    try {
      return String.valueOf(part.getContent());
    } catch (IOException unknownCharset) {
      return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static InternetAddress sender(MimeMessage mail) throws MessagingException {
    var from = mail.getFrom();
    return from != null && from.length > 0 && from[0] instanceof InternetAddress address ? address : null;
  }

  private static Contact contact(InternetAddress from) {
    if (from == null || from.getAddress() == null
        || !from.getAddress().matches("[^\\s@\\x00]{1,100}@[^\\s@\\x00]{1,100}")) {
      return null;
    }
    var name = clean(from.getPersonal());
    return new Contact(name.isEmpty() ? null : name.substring(0, Math.min(name.length(), LONGEST_NAME)), null,
        from.getAddress());
  }

  private static String addresses(MimeMessage mail, String subject) throws MessagingException {
    var all = new StringBuilder(subject);
    for (var header : List.of("To", "Cc", "Delivered-To", "X-Original-To", "In-Reply-To", "References")) {
      var value = mail.getHeader(header, " ");
      all.append('\n').append(value == null ? "" : value);
    }
    return all.toString();
  }

  private static String decoded(String header) {
    try {
      return header == null ? "" : clean(MimeUtility.decodeText(MimeUtility.unfold(header)));
    } catch (IOException unknownCharset) {
      return clean(header);
    }
  }

  /** PostgreSQL keeps no NUL. */
  private static String clean(String text) {
    return text == null ? "" : text.replace("\0", "").strip();
  }

  private static Properties lenient() {
    var settings = new Properties();
    settings.put("mail.mime.address.strict", "false");
    settings.put("mail.mime.allowutf8", "true");
    settings.put("mail.mime.decodefilename", "true");
    settings.put("mail.mime.ignoreunknownencoding", "true");
    settings.put("mail.mime.multipart.allowempty", "true");
    settings.put("mail.mime.parameters.strict", "false");
    return settings;
  }
}
