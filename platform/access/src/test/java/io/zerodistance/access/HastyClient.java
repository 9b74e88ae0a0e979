package io.zerodistance.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An HTTP client that hangs up, with a reset, when the answer does not come within its patience. */
record HastyClient(int port) {

  private static final int PATIENT = 60_000;

  record Answer(int status, String head, String body) {}

  Answer get(String path, String token) {
    return send("GET", path, token, "", PATIENT).orElseThrow();
  }

  Answer post(String path, String token, String json) {
    return send("POST", path, token, json, PATIENT).orElseThrow();
  }

  /** Empty when it hung up. */
  Optional<Answer> send(String method, String path, String token, String json, int patienceMillis) {
    var body = json.getBytes(StandardCharsets.UTF_8);
    var head = "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer %s\r\n"
        + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n";
    return raw(head.formatted(method, path, token, body.length), body, patienceMillis);
  }

  Answer raw(String head, byte[] body) {
    return raw(head, body, PATIENT).orElseThrow();
  }

  private Optional<Answer> raw(String head, byte[] body, int patienceMillis) {
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.setSoLinger(true, 0);
      socket.setSoTimeout(Math.max(1, patienceMillis));
      socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().write(body);
      socket.getOutputStream().flush();
      var received = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(received);
      return Optional.of(parse(received.toString(StandardCharsets.UTF_8)));
    } catch (SocketTimeoutException impatient) {
      return Optional.empty();
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static Answer parse(String text) {
    int gap = text.indexOf("\r\n\r\n");
    if (gap < 0) {
      throw new IllegalStateException("no complete answer: '" + text + "'");
    }
    return new Answer(Integer.parseInt(text.substring(9, 12)), text.substring(0, gap), text.substring(gap + 4));
  }
}
