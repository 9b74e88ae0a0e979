package io.zerodistance.intake.gateway;

import io.zerodistance.intake.delivery.Parcel;

/** A letter as a text message, which says only that there is one, or as a chat message, which holds the words where they fit. */
final class LetterText {

  /** A text message pays by the 67 characters; the link alone takes about 100. */
  static final int LONGEST_NOTICE = 70;
  static final int LONGEST_CHAT = 1_800;

  private LetterText() {}

  static String of(Parcel parcel) {
    return switch (parcel.way()) {
      case CHAT -> parcel.words() == null || parcel.words().codePointCount(0, parcel.words().length()) > LONGEST_CHAT
          ? notice(parcel) + parcel.url() : words(parcel);
      case SMS, MAIL, POST, PAGE -> notice(parcel) + parcel.url();
    };
  }

  /** Nothing personal but the number, which says nothing to anybody else. */
  private static String notice(Parcel parcel) {
    var language = parcel.language();
    var number = parcel.complaint().number();
    var news = parcel.kind().news(language);
    return language.pick("【" + parcel.unit().name(language) + "】" + number + " " + news + "，请查看：",
        "[" + parcel.unit().name(language) + "] " + number + ": " + news + ". ");
  }

  private static String words(Parcel parcel) {
    var request = parcel.kind().request(parcel.language());
    return parcel.words() + (request.isEmpty() ? "" : "\n\n" + request) + "\n\n"
        + parcel.language().pick("查询进展：", "Follow it: ") + parcel.url();
  }
}
