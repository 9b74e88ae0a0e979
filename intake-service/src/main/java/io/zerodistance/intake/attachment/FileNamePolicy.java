package io.zerodistance.intake.attachment;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes a harmless name of what the sender calls the file: no folder, nothing invisible, and the ending of what it really is. */
final class FileNamePolicy {

  private static final int LONGEST = 100;
  /** Control and format characters (among them those that turn the direction of reading), and what file systems forbid. */
  private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\"*:<>?|%;]+");

  private FileNamePolicy() {}

  /** @param percentEncoded as it travels in the File-Name header; null or unreadable gives a plain name */
  static String ofHeader(String percentEncoded) {
    try {
      return percentEncoded == null ? null
          : URLDecoder.decode(percentEncoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException unreadable) {
      return null;
    }
  }

  static String accept(String given, String extension) {
    var name = given == null ? "" : given.replace('\\', '/');
    name = UNFIT.matcher(name.substring(name.lastIndexOf('/') + 1)).replaceAll("").strip();
    int dot = name.lastIndexOf('.');
    var stem = dot >= 0 ? name.substring(0, dot) : name;
    stem = stem.replaceAll("^[. ]+|[. ]+$", "");
    if (stem.codePointCount(0, stem.length()) > LONGEST) {
      stem = stem.substring(0, stem.offsetByCodePoints(0, LONGEST)).strip();
    }
    return (stem.isEmpty() ? "file" : stem) + "." + extension.toLowerCase(Locale.ROOT);
  }
}
