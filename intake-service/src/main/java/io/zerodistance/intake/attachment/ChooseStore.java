package io.zerodistance.intake.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** The store that the configuration names, and the folder of uploads under way. */
@ApplicationScoped
class ChooseStore {

  @Inject
  AttachmentSettings settings;

  @Produces
  @Singleton
  ObjectStore store() {
    return switch (settings.store()) {
      case FILES -> new FileObjectStore(settings.folder().resolve("objects"));
      case S3 -> new S3ObjectStore(settings.s3(), uploads());
    };
  }

  /** On the same disk as the file store, so that a finished upload is moved and not copied. */
  Path uploads() {
    var folder = settings.folder().toAbsolutePath().resolve("uploads");
    try {
      return Files.createDirectories(folder);
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }
}
