package io.zerodistance.local.edge;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/** The built pages. An address without a file of its own is a page of the application, which index.html draws. */
final class Pages {

  private static final Map<String, String> TYPES = Map.ofEntries(Map.entry("html", "text/html; charset=utf-8"),
      Map.entry("js", "text/javascript; charset=utf-8"), Map.entry("css", "text/css; charset=utf-8"),
      Map.entry("json", "application/json"), Map.entry("webmanifest", "application/manifest+json"),
      Map.entry("svg", "image/svg+xml"), Map.entry("png", "image/png"), Map.entry("jpg", "image/jpeg"),
      Map.entry("webp", "image/webp"), Map.entry("ico", "image/x-icon"), Map.entry("woff2", "font/woff2"),
      Map.entry("woff", "font/woff"), Map.entry("txt", "text/plain; charset=utf-8"));

  private final Path folder;

  Pages(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  void serve(HttpServerRequest request) {
    if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
      request.response().putHeader("Allow", "GET, HEAD");
      Problem.answer(request, 405, "method-not-allowed", "Pages can only be read.");
      return;
    }
    var file = find(request.path());
    if (file == null) {
      Problem.answer(request, 404, "unknown-address", "There is no page at this address.");
      return;
    }
    var response = request.response();
    SecurityHeaders.forPages(response.headers());
    response.putHeader("Content-Type", TYPES.getOrDefault(extension(file), "application/octet-stream"));
    // Built assets carry a hash of their content in the name; everything else is asked for again.
    response.putHeader("Cache-Control",
        request.path().startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
    response.sendFile(file.toString())
        .onFailure(_ -> Problem.answer(request, 404, "unknown-address", "The page is gone."));
  }

  private Path find(String path) {
    Path file;
    try {
      file =
          folder.resolve(URLDecoder.decode(path.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8)).normalize();
    } catch (IllegalArgumentException e) {
      return null;
    }
    if (!file.startsWith(folder)) {
      return null;
    }
    if (Files.isRegularFile(file)) {
      return file;
    }
    var start = folder.resolve("index.html");
    var asksForAFile = path.startsWith("/assets/") || TYPES.containsKey(extension(file));
    return asksForAFile || !Files.isRegularFile(start) ? null : start;
  }

  private static String extension(Path file) {
    var name = file.getFileName() == null ? "" : file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
