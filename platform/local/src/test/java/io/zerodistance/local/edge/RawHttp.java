package io.zerodistance.local.edge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends request lines that an HTTP client would straighten out. */
final class RawHttp {

  private RawHttp() {}

  static int status(int port, String requestLine) throws IOException {
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.getOutputStream()
          .write(
              (requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
      var line =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1)).readLine();
      return Integer.parseInt(line.split(" ")[1]);
    }
  }
}
