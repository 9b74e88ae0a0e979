package io.zerodistance.intake.attachment;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A file as it is listed; {@code state} AVAILABLE can be opened, QUARANTINED is still checked, INFECTED is gone. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AttachmentView(String id, String name, String mediaType, long size, String sha256, String origin, String state,
    String addedBy, Instant at) {

  static AttachmentView of(Attachment file) {
    return new AttachmentView(file.id(), file.name(), file.mediaType(), file.size() == null ? 0 : file.size(),
        file.sha256(), file.origin().name(), file.state().name(), file.addedBy(), file.createdAt());
  }

  AttachmentView withoutStaff() {
    return new AttachmentView(id, name, mediaType, size, sha256, origin, state, null, at);
  }
}
