package io.zerodistance.local.mail;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.zerodistance.local.process.Ports;

/** A page to try the mail server with: write a mail, read what came. {@code GET /}, {@code POST /}, {@code GET /health}. */
final class MailPage implements AutoCloseable {

  private static final int NEWEST = 30;
  private static final int LONGEST_FORM = 64 * 1024;
  private static final String PAGE =
      """
      <!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>邮件 Mail</title>
      <style>body{font:15px/1.5 system-ui;max-width:48rem;margin:2rem auto;padding:0 1rem}input,textarea{width:100%%;box-sizing:border-box;\
      font:inherit;margin:.2rem 0 .6rem}article{border-top:1px solid #ccc;padding:.6rem 0}pre{white-space:pre-wrap}</style>
      <h1>写邮件 Write a mail</h1><form method="post">
      <label>From<input name="from" value="li.lei@customer.localhost"></label>
      <label>To<input name="to" value="complaints@food.localhost"></label>
      <label>Subject<input name="subject" value="酸奶发霉"></label>
      <label>Text<textarea name="text" rows="4">昨天买的酸奶打开就有霉点。</textarea></label><button>发送 Send</button></form>
      <h1>收到的邮件 Mail that came</h1>%s""";

  private final MailServer mail;
  private final HttpServer http;

  MailPage(MailServer mail, int port) throws IOException {
    this.mail = mail;
    http = HttpServer.create(new InetSocketAddress(Ports.LOOPBACK, port), 0);
    http.createContext("/", this::answer);
    http.start();
  }

  int port() {
    return http.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (exchange.getRequestURI().getPath().equals("/health")) {
        send(exchange, 200, "UP");
      } else if (exchange.getRequestMethod().equals("POST")) {
        post(fields(exchange));
        exchange.getResponseHeaders().set("Location", "/");
        exchange.sendResponseHeaders(303, -1);
      } else {
        send(exchange, 200, PAGE.formatted(received()));
      }
    } catch (MessagingException unusable) {
      send(exchange, 400, escaped("Not sent: " + unusable.getMessage()));
    }
  }

  /** Over SMTP, as any mail program would. */
  private void post(Map<String, String> fields) throws MessagingException {
    var settings = new Properties();
    settings.put("mail.smtp.host", Ports.LOOPBACK);
    settings.put("mail.smtp.port", Integer.toString(mail.smtp()));
    var message = new MimeMessage(Session.getInstance(settings));
    message.setFrom(new InternetAddress(fields.getOrDefault("from", "")));
    message.setRecipient(RecipientType.TO, new InternetAddress(fields.getOrDefault("to", "")));
    message.setSubject(fields.getOrDefault("subject", ""), "utf-8");
    message.setText(fields.getOrDefault("text", ""), "utf-8");
    Transport.send(message);
  }

  private String received() throws MessagingException, IOException {
    var messages = mail.server().getReceivedMessages();
    var page = new StringBuilder();
    for (int index = messages.length - 1; index >= Math.max(0, messages.length - NEWEST); index--) {
      var one = messages[index];
      var replyTo = one.getReplyTo() == null || one.getReplyTo().length == 0 ? "" : one.getReplyTo()[0].toString();
      page.append("<article><b>").append(escaped(String.valueOf(one.getSubject()))).append("</b><br>")
          .append(escaped(Arrays.toString(one.getFrom()) + " → " + Arrays.toString(one.getAllRecipients())
              + ", reply to " + replyTo))
          .append("<pre>").append(escaped(plain(one))).append("</pre></article>");
    }
    return page.toString();
  }

  /** Of several versions of the same words the first, which is the plain one. */
  private static String plain(Part part) throws MessagingException, IOException {
    return part.getContent() instanceof Multipart several && several.getCount() > 0 ? plain(several.getBodyPart(0))
        : String.valueOf(part.getContent());
  }

  private static Map<String, String> fields(HttpExchange exchange) throws IOException {
    var form = new String(exchange.getRequestBody().readNBytes(LONGEST_FORM), StandardCharsets.UTF_8);
    return Arrays.stream(form.split("&")).map(pair -> pair.split("=", 2)).filter(pair -> pair.length == 2)
        .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
            (first, second) -> first));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static void send(HttpExchange exchange, int status, String page) throws IOException {
    var bytes = page.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
