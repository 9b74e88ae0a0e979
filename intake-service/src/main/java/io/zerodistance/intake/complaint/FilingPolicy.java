package io.zerodistance.intake.complaint;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.zerodistance.access.Problems;
import io.zerodistance.intake.secret.Contact;
import io.zerodistance.intake.taxonomy.Taxonomies;
import io.zerodistance.intake.unit.BusinessUnit;
import io.zerodistance.intake.unit.BusinessUnits;
import io.zerodistance.intake.unit.Language;

/** Turns a filing into a complaint that can be kept, or refuses it by the first field that is wrong. */
@ApplicationScoped
class FilingPolicy {

  private static final int LONGEST_FIELD = 200;
  private static final Pattern PHONE = Pattern.compile("[+]?[0-9][0-9 ()./-]{4,30}");
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");
  private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(10);

  @Inject
  BusinessUnits units;
  @Inject
  Taxonomies taxonomies;
  @Inject
  Clock clock;

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming the field and what it may hold */
  AcceptedFiling accept(Filing filing) {
    if (filing == null) {
      throw FilingProblems.field("body", "send a JSON object with 'businessUnit' and 'text'.");
    }
    var unit = unit(filing.businessUnit());
    var text = TextPolicy.accept(filing.text());
    return new AcceptedFiling(unit, text, option("channel", filing.channel(), Channel.class, Channel.WEB),
        option("kind", filing.kind(), Kind.class, Kind.COMPLAINT), contact(filing.contact()),
        shortText("order", filing.order()), shortText("site", filing.site()), shortText("region", filing.region()),
        shortText("product", filing.product()), item(unit, shortText("taxonomyItem", filing.taxonomyItem())),
        occurredAt(filing.occurredAt()), language(filing.language(), text));
  }

  private BusinessUnit unit(String id) {
    return units.find(id).orElseThrow(() -> Problems.of(FilingProblems.UNIT_UNKNOWN,
        "Set 'businessUnit' to one of the allowed values.",
        java.util.Map.of("allowed", units.all().businessUnits().stream().sorted().toList())));
  }

  private static <E extends Enum<E>> E option(String field, String value, Class<E> type, E otherwise) {
    if (value == null || value.isBlank()) {
      return otherwise;
    }
    var name = value.strip().toUpperCase(Locale.ROOT).replace("-", "");
    return Arrays.stream(type.getEnumConstants()).filter(option -> option.name().equals(name)).findFirst()
        .orElseThrow(() -> FilingProblems.field(field, "use one of the allowed values or leave it out.",
            List.of(type.getEnumConstants())));
  }

  private static String shortText(String field, String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    var kept = value.strip();
    if (kept.length() > LONGEST_FIELD) {
      throw FilingProblems.field(field, "shorten it to " + LONGEST_FIELD + " characters.");
    }
    return kept;
  }

  private static Contact contact(Contact given) {
    if (given == null) {
      return null;
    }
    var contact = new Contact(shortText("contact.name", given.name()), shortText("contact.phone", given.phone()),
        shortText("contact.email", given.email()));
    if (contact.phone() != null && !PHONE.matcher(contact.phone()).matches()) {
      throw FilingProblems.field("contact.phone", "write digits, with + and country code where it is not China.");
    }
    if (contact.email() != null && !EMAIL.matcher(contact.email()).matches()) {
      throw FilingProblems.field("contact.email", "write an address such as name@example.com, or leave it out.");
    }
    return contact.isEmpty() ? null : contact;
  }

  private String item(BusinessUnit unit, String code) {
    if (code != null && taxonomies.of(unit.id()).active(code).isEmpty()) {
      throw FilingProblems.field("taxonomyItem", "use a code of this unit's taxonomy or leave it out.",
          taxonomies.of(unit.id()).activeCodes());
    }
    return code;
  }

  private Instant occurredAt(String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      var at = OffsetDateTime.parse(value.strip()).toInstant();
      if (at.isAfter(clock.instant().plus(CLOCK_DIFFERENCE)) || at.isBefore(Instant.EPOCH)) {
        throw FilingProblems.field("occurredAt", "give the past instant when it happened, or leave it out.");
      }
      return at;
    } catch (DateTimeException unreadable) {
      throw FilingProblems.field("occurredAt", "write an instant with offset, such as 2026-11-21T18:30:00+08:00.");
    }
  }

  private static String language(String tag, String text) {
    if (tag == null || tag.isBlank()) {
      return Language.of(text).tag();
    }
    var canonical = Locale.forLanguageTag(tag.strip().replace('_', '-')).toLanguageTag();
    if (!canonical.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*") || canonical.equals("und")) {
      throw FilingProblems.field("language", "use a language tag such as zh or en, or leave it out.");
    }
    return canonical;
  }
}
