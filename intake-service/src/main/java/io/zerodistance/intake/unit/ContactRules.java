package io.zerodistance.intake.unit;

import static io.zerodistance.rulebook.RuleRejected.unless;

import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.rulebook.RuleContent;

/** What a unit is called, and where it can be reached, in every text for its customers. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContactRules(String nameZh, String nameEn, String contactZh, String contactEn) implements RuleContent {

  @Override
  public void check() {
    unless(Stream.of(nameZh, nameEn).allMatch(name -> isLine(name, 60)),
        "nameZh and nameEn are 1 to 60 characters each");
    unless(Stream.of(contactZh, contactEn).allMatch(contact -> isLine(contact, 200)),
        "contactZh and contactEn are 1 to 200 characters each");
  }

  /** One line: it stands in the midst of sentences and in the header of mails. */
  private static boolean isLine(String text, int longest) {
    return text != null && !text.isBlank() && text.length() <= longest
        && text.chars().noneMatch(Character::isISOControl);
  }
}
