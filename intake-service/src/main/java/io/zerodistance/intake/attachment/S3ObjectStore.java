package io.zerodistance.intake.attachment;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Objects of a bucket behind the S3 interface; the bucket is made by whoever runs the server. */
final class S3ObjectStore implements ObjectStore {

  private final S3Client client;
  private final String bucket;
  private final Path temporary;

  S3ObjectStore(AttachmentSettings.S3 settings, Path temporary) {
    var builder = S3Client.builder().httpClient(UrlConnectionHttpClient.create()).region(Region.of(settings.region()))
        .forcePathStyle(settings.pathStyle());
    settings.endpoint().map(URI::create).ifPresent(builder::endpointOverride);
    if (settings.accessKey().isPresent() && settings.secretKey().isPresent()) {
      builder.credentialsProvider(StaticCredentialsProvider
          .create(AwsBasicCredentials.create(settings.accessKey().get(), settings.secretKey().get())));
    }
    this.client = builder.build();
    this.bucket = settings.bucket();
    this.temporary = temporary;
  }

  @Override
  public void put(String key, Path file, String mediaType) throws IOException {
    try {
      client.putObject(object -> object.bucket(bucket).key(key).contentType(mediaType), RequestBody.fromFile(file));
    } catch (SdkException away) {
      throw new IOException("object store", away);
    }
    Files.deleteIfExists(file);
  }

  @Override
  public Fetched fetch(String key) throws IOException {
    var file = temporary.resolve(UUID.randomUUID() + ".fetched");
    try {
      client.getObject(object -> object.bucket(bucket).key(key), ResponseTransformer.toFile(file));
      return new Fetched(file, true);
    } catch (SdkException away) {
      Files.deleteIfExists(file);
      throw new IOException("object store", away);
    }
  }

  @Override
  public void delete(String key) throws IOException {
    try {
      client.deleteObject(object -> object.bucket(bucket).key(key));
    } catch (SdkException away) {
      throw new IOException("object store", away);
    }
  }
}
