package io.zerodistance.intake.attachment;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * A scanner that knows one thing, the EICAR test text: the real clamd with a signature file of one line where it is installed
 * (Debian: clamav-daemon), else a server that answers INSTREAM as clamd does.
 */
public class VirusScanner implements QuarkusTestResourceLifecycleManager {

  private static final Path CLAMD = Path.of("/usr/sbin/clamd");

  private Process clamd;
  private ServerSocket standIn;

  @Override
  public Map<String, String> start() {
    try {
      int port = Files.isExecutable(CLAMD) ? startClamd() : startStandIn();
      return Map.of("zd.attachments.scanner.host", "127.0.0.1", "zd.attachments.scanner.port", Integer.toString(port),
          "zd.attachments.scanner.every", "1h");
    } catch (IOException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private int startClamd() throws IOException, InterruptedException {
    int port;
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    var folder = Files.createTempDirectory("clamd");
    var signatures = Files.createDirectory(folder.resolve("signatures"));
    Files.writeString(signatures.resolve("eicar.ndb"),
        "Eicar-Test:0:*:" + HexFormat.of().formatHex(SampleFiles.EICAR) + "\n");
    var settings = Files.writeString(folder.resolve("clamd.conf"), "DatabaseDirectory " + signatures + "\nTCPSocket "
        + port + "\nTCPAddr 127.0.0.1\nForeground yes\nUser root\n");
    clamd = new ProcessBuilder(CLAMD.toString(), "-c", settings.toString()).redirectErrorStream(true)
        .redirectOutput(folder.resolve("clamd.log").toFile()).start();
    for (int attempt = 0; attempt < 300 && clamd.isAlive(); attempt++) {
      try (var up = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return port;
      } catch (IOException notYet) {
        clamd.waitFor(100, TimeUnit.MILLISECONDS);
      }
    }
    throw new IllegalStateException(Files.readString(folder.resolve("clamd.log")));
  }

  private int startStandIn() throws IOException {
    standIn = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(() -> {
      while (!standIn.isClosed()) {
        try (var asked = standIn.accept()) {
          answer(asked);
        } catch (IOException closed) {
          // The test is over, or the client hung up.
        }
      }
    });
    return standIn.getLocalPort();
  }

  private static void answer(Socket asked) throws IOException {
    var in = new DataInputStream(asked.getInputStream());
    if (!"zINSTREAM\0".equals(new String(in.readNBytes(10), StandardCharsets.US_ASCII))) {
      return;
    }
    var text = new StringBuilder();
    for (int length = in.readInt(); length > 0; length = in.readInt()) {
      text.append(new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
    }
    var found = text.indexOf(new String(SampleFiles.EICAR, StandardCharsets.ISO_8859_1)) >= 0;
    asked.getOutputStream().write((found ? "stream: Eicar-Test FOUND\0" : "stream: OK\0").getBytes());
  }

  @Override
  public void stop() {
    try {
      if (clamd != null) {
        clamd.destroy();
        clamd.waitFor(10, TimeUnit.SECONDS);
      }
      if (standIn != null) {
        standIn.close();
      }
    } catch (IOException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
