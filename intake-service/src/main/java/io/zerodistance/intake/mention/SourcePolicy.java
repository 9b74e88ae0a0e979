package io.zerodistance.intake.mention;

import java.util.List;
import java.util.Locale;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.intake.network.WebAddressPolicy;

/** Accepts a feed with an address and a rhythm, or a hook that a monitoring service will call. */
final class SourcePolicy {

  private SourcePolicy() {}

  @RegisterForReflection
  record Wish(String businessUnit, String id, String kind, String name, String address, Integer everyMinutes) {}

  @RegisterForReflection
  record Accepted(String id, String kind, String name, String address, int everyMinutes) {}

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming the field */
  static Accepted accept(Wish wish) {
    if (wish == null || wish.id() == null || !wish.id().matches("[a-z][a-z0-9-]{0,31}")
        || wish.id().equals("by-hand")) {
      throw MentionProblems.field("id", "use 1 to 32 small letters, digits and hyphens, beginning with a letter.");
    }
    var kind = wish.kind() == null ? "" : wish.kind().strip().toUpperCase(Locale.ROOT);
    if (!kind.equals("FEED") && !kind.equals("HOOK")) {
      throw MentionProblems.field("kind", "use one of the allowed values.", List.of("FEED", "HOOK"));
    }
    var name = wish.name() == null || wish.name().isBlank() ? wish.id() : wish.name().strip();
    if (name.length() > 200) {
      throw MentionProblems.field("name", "shorten it to 200 characters.");
    }
    var address = WebAddressPolicy.accept(wish.address());
    if (kind.equals("FEED") && address == null) {
      throw MentionProblems.field("address", "paste the http or https address of an RSS or Atom feed.");
    }
    int minutes = wish.everyMinutes() == null ? 15 : wish.everyMinutes();
    if (minutes < 1 || minutes > 1_440) {
      throw MentionProblems.field("everyMinutes", "use 1 to 1440.");
    }
    return new Accepted(wish.id(), kind, name, kind.equals("FEED") ? address : null, minutes);
  }
}
