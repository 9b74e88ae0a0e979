package io.zerodistance.intake.mention;

import java.time.Instant;

/** A public post as its source tells it; {@code key} is the same whenever the source tells it again. */
record Post(String key, String url, String author, String title, String text, Instant publishedAt) {

  /** Title and text: either may hold what matters. */
  String said() {
    return title == null || text.contains(title) ? text : title + "\n" + text;
  }
}
