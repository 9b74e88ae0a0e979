package io.zerodistance.intake.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Speaks INSTREAM with a clamd: pieces with their length, an empty one at the end, one line as the answer. */
final class Clamd {

  private static final int PIECE = 64 * 1024;
  private static final int LONGEST_ANSWER = 4_096;

  private final InetSocketAddress address;
  private final int patience;

  Clamd(String host, int port, Duration patience) {
    this.address = new InetSocketAddress(host, port);
    this.patience = Math.toIntExact(patience.toMillis());
  }

  /** @return null for clean, else what was found; @throws IOException when the scanner gives no verdict */
  String scan(InputStream bytes) throws IOException {
    try (var socket = new Socket()) {
      socket.setSoTimeout(patience);
      socket.connect(address, patience);
      var out = socket.getOutputStream();
      out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
      for (var piece = bytes.readNBytes(PIECE); piece.length > 0; piece = bytes.readNBytes(PIECE)) {
        out.write(ByteBuffer.allocate(4).putInt(piece.length).array());
        out.write(piece);
      }
      out.write(new byte[4]);
      out.flush();
      return verdict(new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII));
    }
  }

  private static String verdict(String line) throws IOException {
    var answer = line.replace("\0", "").strip();
    if (answer.equals("stream: OK")) {
      return null;
    }
    if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
      return answer.substring("stream: ".length(), answer.length() - " FOUND".length());
    }
    throw new IOException("scanner answered: " + answer);
  }
}
