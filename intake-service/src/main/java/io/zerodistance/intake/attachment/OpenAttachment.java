package io.zerodistance.intake.attachment;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;

/** Gives a file out as a download: no browser shows it as a page of ours, whatever it holds. */
@ApplicationScoped
class OpenAttachment {

  @Inject
  ObjectStore store;
  @Inject
  CurrentVertxRequest request;

  Uni<RestResponse<Path>> open(Attachment file) {
    switch (file.state()) {
      case QUARANTINED -> throw AttachmentProblems.inQuarantine();
      case INFECTED -> throw AttachmentProblems.infected();
      case ERASED -> throw Problems.notFound();
      case RECEIVING, AVAILABLE -> {
      }
    }
    return OnWorker.call(() -> store.fetch(file.key())).invoke(this::deleteAfterwards)
        .map(fetched -> RestResponse.ResponseBuilder.ok(fetched.file())
            .header("Content-Disposition", disposition(file.name()))
            .header("X-Content-Type-Options", "nosniff")
            .header("Content-Security-Policy", "sandbox; default-src 'none'")
            .header("Cross-Origin-Resource-Policy", "same-origin")
            .header("Cache-Control", "private, no-store").build());
  }

  private void deleteAfterwards(ObjectStore.Fetched fetched) {
    if (fetched.temporary()) {
      var files = request.getCurrent().vertx().fileSystem();
      request.getCurrent().addEndHandler(sent -> files.delete(fetched.file().toString()));
    }
  }

  /** RFC 6266: a plain name for old readers, the real one in UTF-8. */
  static String disposition(String name) {
    var plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
    var encoded = new StringBuilder();
    for (byte unit : name.getBytes(StandardCharsets.UTF_8)) {
      boolean safe = unit > 0 && (Character.isLetterOrDigit(unit) || "._-".indexOf(unit) >= 0);
      encoded.append(safe ? Character.toString(unit) : "%" + HexFormat.of().withUpperCase().toHexDigits(unit));
    }
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
  }
}
