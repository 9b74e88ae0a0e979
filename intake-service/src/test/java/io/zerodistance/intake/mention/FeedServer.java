package io.zerodistance.intake.mention;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;

/** A real HTTP server with one feed whose content a test changes; answers 304 to whoever has the newest version. */
final class FeedServer implements AutoCloseable {

  private final HttpServer server;
  final List<String> requests = new CopyOnWriteArrayList<>();
  volatile byte[] content = new byte[0];
  volatile String version = "1";
  volatile int status = 200;
  volatile String location;

  FeedServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 50);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", exchange -> {
      var known = exchange.getRequestHeaders().getFirst("If-None-Match");
      requests.add(String.valueOf(known));
      exchange.getResponseHeaders().set("ETag", "\"" + version + "\"");
      exchange.getResponseHeaders().set("Content-Type", "application/xml");
      if (location != null) {
        exchange.getResponseHeaders().set("Location", location);
      }
      if (("\"" + version + "\"").equals(known)) {
        exchange.sendResponseHeaders(304, -1);
      } else if (status != 200) {
        exchange.sendResponseHeaders(status, -1);
      } else {
        exchange.sendResponseHeaders(200, content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
      }
      exchange.close();
    });
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/feed";
  }

  void publish(String newVersion, String xml) {
    content = xml.getBytes(StandardCharsets.UTF_8);
    version = newVersion;
  }

  static String rss(String... guids) {
    var items = new StringBuilder();
    for (var guid : guids) {
      items.append("""
          <item><guid isPermaLink="false">%s</guid><link>https://news.example/%s</link><title>帖子 %s</title>
          <description>&lt;p&gt;这家店的&lt;b&gt;酸奶&lt;/b&gt;发霉&lt;/p&gt;</description>
          <pubDate>Sat, 21 Nov 2026 10:00:00 GMT</pubDate></item>""".formatted(guid, guid, guid));
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>t</title>"
        + "<link>https://news.example</link><description>d</description>" + items + "</channel></rss>";
  }

  static String atom(String id) {
    return """
        <?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>urn:f</id>
        <updated>2026-11-21T10:00:00Z</updated><entry><id>%s</id><title>水泥</title><updated>2026-11-21T10:00:00Z</updated>
        <link href="https://forum.example/1"/><content type="html">&lt;p&gt;结块&lt;/p&gt;</content></entry></feed>"""
        .formatted(id);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
