package io.zerodistance.resolution.wording;

import java.time.Clock;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;

import io.smallrye.mutiny.Uni;
import io.zerodistance.resolution.casefile.Texts;

/** Adds a version of a text on top of the one that its author saw; call in the owner's scope. */
@ApplicationScoped
class ChangeWording {

  @Inject
  Wordings wordings;
  @Inject
  Clock clock;

  /**
   * What is wanted.
   *
   * @param content null to follow the group again
   * @param seen version of the owner that the author started from, 0 for none
   */
  record Wanted(String owner, WordingKind kind, String code, JsonNode content, int seen, String because, String by) {}

  /** The same content again adds nothing. */
  Uni<Wording> change(Wanted wanted) {
    boolean empty = wanted.content() == null || wanted.content().isNull();
    if (empty && Wordings.GROUP.equals(wanted.owner())) {
      throw Texts.invalid("content", "Send content; what the group says is switched off with retired, not taken away.");
    }
    if (!empty) {
      wordings.content(wanted.kind(), wanted.content()).check();
    }
    return wordings.lockHistory(wanted.owner(), wanted.kind(), wanted.code()).chain(history -> {
      var before = history.isEmpty() ? null : history.getFirst();
      int version = before == null ? 0 : before.version();
      if (version != wanted.seen()) {
        throw WordingProblems.changed(version);
      }
      var content = empty ? null : wanted.content();
      if (before == null && empty || before != null && Objects.equals(before.content(), content)) {
        return Uni.createFrom().item(before);
      }
      var next = new Wording(wanted.owner(), wanted.code(), version + 1, content, wanted.because(), wanted.by(),
          clock.instant());
      return wordings.add(wanted.kind(), next).replaceWith(next);
    });
  }
}
