package io.zerodistance.intake.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server with the S3 interface, in a process of its own. */
class S3ObjectStoreTest {

  private static final String BUCKET = "zerodistance-intake";
  private static Process server;
  private static String endpoint;

  @TempDir
  static Path folder;

  @BeforeAll
  static void start() throws Exception {
    int port;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    endpoint = "http://127.0.0.1:" + port;
    server = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx160m",
        "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", "target/s3/s3mock.jar", "--server.port=0",
        "--server.address=127.0.0.1", "--com.adobe.testing.s3mock.httpPort=" + port,
        "--com.adobe.testing.s3mock.domain.initialBuckets=" + BUCKET,
        "--com.adobe.testing.s3mock.domain.root=" + folder.resolve("bucket"))
        .redirectErrorStream(true).redirectOutput(folder.resolve("s3.log").toFile()).start();
    awaitAnswer();
  }

  @AfterAll
  static void stop() throws Exception {
    server.destroy();
    server.waitFor(20, TimeUnit.SECONDS);
  }

  @Test
  void what_is_put_is_fetched_until_it_is_deleted() throws IOException {
    var store = new S3ObjectStore(settings("test", "secret-secret"), folder);
    var upload = Files.write(folder.resolve("upload"), SampleFiles.photoWithPlace());
    store.put("food/FD-261121-8K3QZ7M6/1", upload, "image/jpeg");
    assertThat(upload).doesNotExist();

    var fetched = store.fetch("food/FD-261121-8K3QZ7M6/1");
    assertThat(fetched.temporary()).isTrue();
    assertThat(fetched.file()).hasBinaryContent(SampleFiles.photoWithPlace());

    store.delete("food/FD-261121-8K3QZ7M6/1");
    assertThatThrownBy(() -> store.fetch("food/FD-261121-8K3QZ7M6/1")).isInstanceOf(IOException.class);
    store.delete("food/FD-261121-8K3QZ7M6/1");
  }

  @Test
  void a_failed_put_leaves_the_upload_for_the_next_try() throws IOException {
    var upload = Files.write(folder.resolve("upload-2"), SampleFiles.PDF);
    var store = new S3ObjectStore(new Settings(endpoint, "no-such-bucket", "test", "secret-secret"), folder);
    assertThatThrownBy(() -> store.put("food/x/2", upload, "application/pdf")).isInstanceOf(IOException.class);
    assertThat(upload).exists();
  }

  private static AttachmentSettings.S3 settings(String key, String secret) {
    return new Settings(endpoint, BUCKET, key, secret);
  }

  private static void awaitAnswer() throws Exception {
    var patience = Instant.now().plus(Duration.ofMinutes(2));
    try (var client = HttpClient.newHttpClient()) {
      while (server.isAlive() && Instant.now().isBefore(patience)) {
        try {
          client.send(HttpRequest.newBuilder(URI.create(endpoint + "/" + BUCKET)).build(),
              HttpResponse.BodyHandlers.discarding());
          return;
        } catch (IOException notYet) {
          server.waitFor(200, TimeUnit.MILLISECONDS);
        }
      }
    }
    throw new IllegalStateException(Files.readString(folder.resolve("s3.log")));
  }

  private record Settings(String address, String bucket, String key, String secret) implements AttachmentSettings.S3 {

    @Override
    public Optional<String> endpoint() {
      return Optional.of(address);
    }

    @Override
    public String region() {
      return "us-east-1";
    }

    @Override
    public Optional<String> accessKey() {
      return Optional.of(key);
    }

    @Override
    public Optional<String> secretKey() {
      return Optional.of(secret);
    }

    @Override
    public boolean pathStyle() {
      return true;
    }
  }
}
