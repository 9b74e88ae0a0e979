package io.zerodistance.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import io.zerodistance.local.process.Ports;

/** One kept connection and the least HTTP/1.1 that a client needs, so that the load costs little beside what is measured. */
final class HttpLine implements AutoCloseable {

  record Answer(int status, byte[] body) {
    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  private static final int CHUNKED = -1;

  private final Socket socket;
  private final OutputStream out;
  private final InputStream in;
  private final String host;

  HttpLine(int port) throws IOException {
    socket = new Socket(Ports.LOOPBACK, port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(60_000);
    out = socket.getOutputStream();
    in = new BufferedInputStream(socket.getInputStream(), 8192);
    host = Ports.LOOPBACK + ":" + port;
  }

  Answer post(String path, String headers, byte[] body) throws IOException {
    var head = ("POST " + path + " HTTP/1.1\r\nHost: " + host + "\r\nContent-Type: application/json\r\nContent-Length: "
        + body.length + "\r\n" + headers + "\r\n").getBytes(StandardCharsets.US_ASCII);
    var request = new byte[head.length + body.length];
    System.arraycopy(head, 0, request, 0, head.length);
    System.arraycopy(body, 0, request, head.length, body.length);
    out.write(request);
    return read();
  }

  Answer get(String path, String headers) throws IOException {
    out.write(
        ("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers + "\r\n").getBytes(StandardCharsets.US_ASCII));
    return read();
  }

  private Answer read() throws IOException {
    int status = Integer.parseInt(line().split(" ")[1]);
    int length = 0;
    for (var header = line(); !header.isEmpty(); header = line()) {
      if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
        length = Integer.parseInt(header.substring(15).strip());
      } else if (header.regionMatches(true, 0, "transfer-encoding: chunked", 0, 26)) {
        length = CHUNKED;
      }
    }
    return new Answer(status, length == CHUNKED ? chunks() : in.readNBytes(length));
  }

  private byte[] chunks() throws IOException {
    var body = new ByteArrayOutputStream();
    for (int size = chunk(); size > 0; size = chunk()) {
      body.write(in.readNBytes(size));
      line();
    }
    line();
    return body.toByteArray();
  }

  private int chunk() throws IOException {
    return Integer.parseInt(line().split(";")[0].strip(), 16);
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (int symbol = in.read(); symbol != '\n'; symbol = in.read()) {
      if (symbol < 0) {
        throw new IOException("the service closed the connection");
      }
      if (symbol != '\r') {
        line.append((char) symbol);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
